package io.github.stylome.token;

import static io.github.stylome.token.TokenType.CLITIC;
import static io.github.stylome.token.TokenType.NUMBER;
import static io.github.stylome.token.TokenType.WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicWordsTest {
  private static final Tokenizer TOKENIZER = Tokenizers.arabicWords();

  @ParameterizedTest
  @CsvSource({
      // conjunction, preposition, article, future, alone and in chains
      "والكتاب, و ال كتاب", "وبالقلم, و ب ال قلم", "فبالصبر, ف ب ال صبر", "كالبحر, ك ال بحر", "بالبيت, ب ال بيت",
      "للمدرسة, ل ل مدرسة", "وللمدرسة, و ل ل مدرسة", "فللناس, ف ل ل ناس", "الكتاب, ال كتاب", "الأب, ال أب",
      "سيكتب, س يكتب", "وسيكتب, و س يكتب", "فستعلمون, ف س تعلمون", "سأذهب, س أذهب", "وقال, و قال", "فكتبت, ف كتبت",
      // function words with clitics
      "وفي, و في", "ولم, و لم", "وكان, و كان", "فإن, ف إن", "بأن, ب أن", "لأن, ل أن", "فقد, ف قد", "وهم, و هم",
      "لذلك, ل ذلك",
      "ولكن, و لكن", "بما, ب ما", "لكل, ل كل", "وبهذا, و ب هذا", "والذي, و الذي", "بالذي, ب الذي", "والله, و الله",
      "بالله, ب الله",
      "وإلى, و إلى",
      // pronouns behind prepositions and particles
      "منه, من ه", "فيها, في ها", "عليهم, علي هم", "لهم, ل هم", "به, ب ه", "إليك, إلي ك", "وله, و ل ه",
      "لأنه, ل أن ه", "فإنها, ف إن ها",
      "لكنني, لكن ني", "كلهم, كل هم", "بغيره, ب غير ه", "ولعلكم, و لعل كم", "معي, مع ي", "لدينا, لدي نا",
      // nouns in lam behind lil-
      "لليل, ل ليل", "وللغة, و ل لغة"})
  void words_arePartedFromTheirClitics(String word, String pieces) {
    assertEquals(List.of(pieces.split(" ")), Tokens.texts(TOKENIZER, word));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "وقت", "ولد", "وجد", "وجدت", "وصلوا", "وحده", "والد", "والدتها", "وزير", "واحد", "واجب", "وراء", "وسيلة", "بعد",
      "بين", "بيت", "بنت",
      "بلاد", "بالغ", "كان", "كانوا", "كل", "كتاب", "كما", "لكن", "لم", "لن", "لا", "ليس", "لله", "لما", "لسان",
      "فقط", "في", "فوق", "فلسفة",
      "فعل", "فهم", "فكرة", "فتاة", "سيدة", "سيدي", "سياسة", "سنوات", "ستون", "سأل", "سألني", "الله", "الذي", "التي",
      "التفت", "الآن", "إلى",
      "ألف", "ألمانيا", "علي", "أنا", "من", "هذا", "قلم", "و", "ف", "وا", "ال", "له_ا"})
  void words_thatOnlyBeginLikeClitics_stayWhole(String word) {
    assertEquals(List.of(new Tokens(0, word.length(), WORD, word)), Tokens.of(TOKENIZER, word));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "فيروس", "فيروسات", "فيديو", "فيديوهات", "فيلم", "فيلمها", "فيسبوك", "فيزياء", "فيتنام", "فنزويلا", "فنلندا",
      "فولتير", "واشنطن", "ويكيبيديا", "واتساب", "وارسو", "ويليام", "وينستون", "واحة", "وائل", "سيليكون", "التبس",
      "فودافون", "فاتورة", "فانكوفر", "فلوريدا", "ويندوز", "والتر", "سيناريو", "ستوديو", "سنغافورة", "بالتيمور",
      // on no list
      "فيلافنتي", "ويتنهايمر", "ويلوبي", "وارنيكا", "فوندلبارك", "سيبيلينا", "فيكوندو"})
  void loanWordsAndForeignNames_stayWhole(String word) {
    assertEquals(List.of(word), Tokens.texts(TOKENIZER, word));
  }

  @ParameterizedTest
  @CsvSource({
      "ويكتب, و يكتب", "فيقول, ف يقول", "ويستخدمون, و يستخدمون", "واستخدم, و استخدم", "وانطلقت, و انطلقت",
      "فاقترب, ف اقترب", "ويشاهدها, و يشاهدها", "وأراد, و أراد", "فوجد, ف وجد", "ووصلوا, و وصلوا", "سيقوم, س يقوم",
      "ستبدأ, س تبدأ", "وسنعود, و س نعود", "وإيران, و إيران", "وفيروس, و فيروس", "والفيديو, و ال فيديو",
      "بالفيسبوك, ب ال فيسبوك", "وواشنطن, و واشنطن", "واتصال, و اتصال", "وابنه, و ابنه"})
  void verbsAndModernWords_arePartedFromTheirClitics(String word, String pieces) {
    assertEquals(List.of(pieces.split(" ")), Tokens.texts(TOKENIZER, word));
  }

  @Test
  void modernSentences_areCutOnlyAtTheirClitics() {
    assertEquals(List.of("شاهدت", "فيديو", "عن", "فيزياء", "ال", "فيروسات", "على", "فيسبوك", "و", "أرسلته", "عبر",
        "واتساب"),
        Tokens.texts(TOKENIZER, "شاهدت فيديو عن فيزياء الفيروسات على فيسبوك وأرسلته عبر واتساب."));
    assertEquals(List.of("سافر", "وائل", "من", "واشنطن", "إلى", "فنلندا", "و", "س", "يعود", "في", "ال", "صيف"),
        Tokens.texts(TOKENIZER, "سافر وائل من واشنطن إلى فنلندا وسيعود في الصيف."));
  }

  @ParameterizedTest
  @CsvSource({
      "فيه, في ه", "فيها, في ها", "فيهم, في هم", "بالذي, ب الذي", "كالذي, ك الذي", "للذي, ل لذي", "للتي, ل لتي",
      "وللذين, و ل لذين"})
  void likeWords_areCutAlike(String word, String pieces) {
    assertEquals(List.of(pieces.split(" ")), Tokens.texts(TOKENIZER, word));
  }

  @Test
  void relativePronounBehindLi_isCountedAsItself() {
    TokenCursor cursor = TOKENIZER.open("للذي للتي للذين");
    List<String> names = new ArrayList<>();
    while (cursor.next()) {
      names.add(String.valueOf(cursor.name()));
    }
    assertEquals(List.of("null", "الذي", "null", "التي", "null", "الذين"), names);
  }

  @Test
  void types_tellCliticsFromStems() {
    assertEquals(List.of(CLITIC, CLITIC, CLITIC, WORD), Tokens.types(TOKENIZER, "وبالقلم"));
    assertEquals(List.of(WORD, CLITIC), Tokens.types(TOKENIZER, "منه"));
    assertEquals(List.of(CLITIC, WORD, CLITIC), Tokens.types(TOKENIZER, "فإنها"));
    assertEquals(List.of(CLITIC, CLITIC), Tokens.types(TOKENIZER, "لهم")); // a preposition and a pronoun, no stem
  }

  @Test
  void assimilatedArticle_isCountedAsTheArticle() {
    TokenCursor cursor = TOKENIZER.open("للناس الناس");
    List<String> names = new ArrayList<>();
    while (cursor.next()) {
      names.add(String.valueOf(cursor.name()));
    }
    assertEquals(List.of("null", "ال", "null", "null", "null"), names);
  }

  @Test
  void vocalisedText_isCutAlike_andKeepsItsMarks() {
    assertEquals(List.of("وَ", "بِ", "الْ", "قَلَمِ"), Tokens.texts(TOKENIZER, "وَبِالْقَلَمِ"));
    assertEquals(List.of("مِنْ", "هُ"), Tokens.texts(TOKENIZER, "مِنْهُ"));
    assertEquals(List.of("وَقْت"), Tokens.texts(TOKENIZER, "وَقْت"));
    assertEquals(List.of("و", "الـ", "كتاب"), Tokens.texts(TOKENIZER, "والـكتاب")); // tatweel
  }

  @ParameterizedTest
  @CsvSource({
      // hamza seats, alef maqsura and ta marbuta folded
      "فان, ف ان", "لانه, ل ان ه", "باي, ب اي", "والي, و الي", "عليه, علي ه", "القي, القي", "المانيا, المانيا",
      "وهولاء, و هولاء", "فايده, فايده",
      "وراه, ورا ه"})
  void normalisedText_isCutAlike(String word, String pieces) {
    assertEquals(List.of(pieces.split(" ")), Tokens.texts(TOKENIZER, word));
  }

  @Test
  void mixedText_isCutInItsArabic() {
    assertEquals(List.of("قرأت", "مقالا", "في", "Nature", "عن", "الـ", "AI", "و", "ب", "Python", "وفق", "ل", "ل",
        "DNA"),
        Tokens.texts(TOKENIZER, "قرأت مقالا في Nature عن الـAI، وبPython وفق للDNA."));
    assertEquals(List.of("The", "well", "known", "ال", "كتاب", "2026"),
        Tokens.texts(TOKENIZER, "The well-known الكتاب 2026"));
    assertEquals(List.of(CLITIC, WORD, NUMBER), Tokens.types(TOKENIZER, "بGo 5"));
  }

  @Test
  void otherTokens_areThoseOfWords() {
    String text = "Don't stop: 3.14, \u4E2D\u6587 \u30AB\u30BF and \uD55C\uAD6D.";
    assertEquals(Tokens.of(Tokenizers.words(), text), Tokens.of(TOKENIZER, text));
  }

  @Test
  void wordsLongerThanAnyArabicWord_stayWhole() {
    String word = "ال" + "م".repeat(ArabicClitics.MAX_LETTERS);
    assertEquals(List.of(word), Tokens.texts(TOKENIZER, word));
  }
}
