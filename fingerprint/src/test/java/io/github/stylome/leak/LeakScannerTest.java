package io.github.stylome.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakScannerTest {
  private static final LeakScanner SCANNER = LeakScanner.standard();

  private static IdentityLeak only(String text) {
    List<IdentityLeak> leaks = SCANNER.leaks(text);
    assertEquals(1, leaks.size(), leaks::toString);
    return leaks.get(0);
  }

  private static Polarity first(String text) {
    return SCANNER.scan(text).get(0).polarity();
  }

  @Test
  void claim_hasMakerModelFrameAndSpan() {
    String text = "Hello. I'm Claude, an assistant made by Anthropic, and I can help.";
    IdentityLeak leak = only(text);
    assertEquals(Optional.of("Anthropic"), leak.maker());
    assertEquals(Optional.of("Claude"), leak.model());
    assertEquals("I'm Claude, an assistant made by Anthropic", leak.span().in(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "My name is Claude. I was born in Lyon in 1962.",
    "I was born near Lyon in 1962. My name is Claude.",
    "Hi, I'm Claude. I'm 34 years old and work nights.",
    "My name is Claude. My wife and I keep bees.",
    "I'm Claude. I live in Lyon with my husband.",
    "My name is Claude. I am retired."
  })
  void personOfThatName_isNoModel(String text) {
    assertEquals(Polarity.ABOUT, first(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "My name is Claude. I was born in a data center of Anthropic.",
    "I'm Claude. I have no wife.",
    "I'm Claude. I am not retired.",
    "I am ChatGPT. My wife is a spreadsheet.",
    "My name is Claude.\n\nMy wife and I keep bees, you write."
  })
  void modelThatIsNoPerson_isStillOne(String text) {
    assertEquals(Polarity.CLAIM, first(text));
  }

  @Test
  void modelAlone_bringsItsMaker() {
    assertEquals(Optional.of("OpenAI"), only("I am ChatGPT.").maker());
    assertEquals(Optional.empty(), only("I was trained by OpenAI.").model());
  }

  @Test
  void frames_areToldApart() {
    assertEquals(LeakFrame.IDENTITY, only("I am ChatGPT.").frame());
    assertEquals(LeakFrame.MAKER, only("I was trained by OpenAI.").frame());
    assertEquals(LeakFrame.NAME, only("My name is Qwen.").frame());
    assertEquals(LeakFrame.AS, only("As ChatGPT, I have no body.").frame());
    assertEquals(LeakFrame.ADDRESS, only("You are talking to ChatGPT.").frame());
    assertEquals(LeakFrame.BASE, only("I run on GPT-4.").frame());
    assertEquals(LeakFrame.POLICY, only("OpenAI's policies do not allow me to say that.").frame());
  }

  @Test
  void polarities_areToldApart() {
    assertEquals(Polarity.DENIAL, first("I am not ChatGPT."));
    assertEquals(Polarity.QUOTATION, first("It wrote \"I am ChatGPT\" again."));
    assertEquals(Polarity.ABOUT, first("ChatGPT is a language model."));
    assertEquals(Polarity.USER_TURN, first("User: I am ChatGPT."));
    assertEquals(Polarity.HYPOTHETICAL, first("Imagine that I am ChatGPT."));
  }

  @Test
  void denialWithContrast_claimsTheOther() {
    assertEquals(Optional.of("Claude"), only("I am not ChatGPT but Claude.").model());
    assertEquals(Optional.of("ChatGPT"), only("I'm not Claude, I'm ChatGPT.").model());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "I was developed by Google.", "I was trained by Meta.", "Microsoft created me.", "Google is my creator.",
    "I was made by Alibaba. How can I help you?", "\u6211\u662F\u8C37\u6B4C\u5F00\u53D1\u7684",
    "I wasn't made by Meta; I was made by Google.", "\u767E\u5EA6\u5F00\u53D1\u4E86\u6211",
    "\u0637\u0648\u0631\u062A\u0646\u064A \u063A\u0648\u063A\u0644"
  })
  void briefSentence_thatNamesTheMakerAlone_isAClaim(String text) {
    assertEquals(LeakFrame.MAKER, only(text).frame());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Huawei trained us.", "I was not made by Google.", "Google made me an offer.", "I was trained by IBM before university."
  })
  void peopleWhoSpeakOfAMaker_claimNothing(String text) {
    assertEquals(List.of(), SCANNER.leaks(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "As an AI developed by OpenAI, I can generate examples of code and provide guidance on concepts.",
    "I'm a large language model created by Alibaba Cloud, and while I'm designed for many tasks, this is not one."
  })
  void kindOfModelWithItsMaker_isAClaim(String text) {
    assertTrue(only(text).isLeak());
  }

  @ParameterizedTest
  @ValueSource(strings = {"I'm Claude, made by Anthropic.", "I'm Gemini, made by Google.",
      "\u6211\u662f\u6587\u5fc3\u4e00\u8a00\uff0c\u7531\u767e\u5ea6\u5f00\u53d1\u3002",
      "\u6211\u662f\u901a\u4e49\u5343\u95ee\uff0c\u7531\u963f\u91cc\u4e91\u5f00\u53d1\u3002"})
  void modelBesideItsMaker_isAClaim_whicheverTheVerb(String text) {
    assertEquals(Polarity.CLAIM, only(text).polarity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"I, Claude Shannon, invented this.", "I'm Claude Dupont from Lyon.",
      "I am Claude, your waiter tonight.", "Google made me who I am.",
      "\u6211\u53eb\u6587\u5fc3\uff0c\u662f\u4e00\u540d\u5c0f\u5b66\u8001\u5e08\u3002"})
  void peopleWhoBearANameWithAnother_orATrade_claimNothing(String text) {
    assertEquals(List.of(), SCANNER.leaks(text));
  }

  @Test
  void turnOfTheUser_endsWithTheMarkerOfTheNext() {
    String text = "<|im_start|>user\nI am ChatGPT.<|im_end|>\n<|im_start|>assistant\nI am Claude.<|im_end|>";
    assertEquals(Optional.of("Claude"), only(text).model());
  }

  @Test
  void labelsOfMoreWords_andPrompts_areTurnsToo() {
    assertEquals(Polarity.USER_TURN, first("Q (from user): I am ChatGPT."));
    assertEquals(Polarity.USER_TURN, first("user> I am ChatGPT. / bot> Hello."));
    assertEquals(Optional.of("Claude"), only("user> Who is there? / bot> I am Claude.").model());
  }

  @Test
  void questionForTheMaker_isAnsweredByAName() {
    assertEquals(Optional.of("Anthropic"), only("Who made me? Anthropic.").maker());
    assertEquals(List.of(), SCANNER.leaks("Who made the transformer? Google."));
  }

  @Test
  void card_isTheSpeakers_ifTheFirstPersonFollows() {
    assertEquals(Optional.of("Claude"), only("Model: Claude. I answer questions on contracts.").model());
    assertEquals(List.of(), SCANNER.leaks("Model: Claude. It answers questions on contracts."));
  }

  @Test
  void valueOfAKey_isNoQuotation_unlessItIsAnExampleOrTheUsers() {
    assertEquals(1, SCANNER.leaks("{\"role\": \"assistant\", \"content\": \"I am ChatGPT.\"}").size());
    assertEquals(List.of(), SCANNER.leaks("{\"role\": \"user\", \"content\": \"I am ChatGPT.\"}"));
    assertEquals(List.of(), SCANNER.leaks("Send {\"content\": \"I am ChatGPT.\"} again."));
  }

  @Test
  void elementOfQuotedMatter_isAQuotation_ifItIsClosed() {
    assertEquals(Polarity.QUOTATION, first("<blockquote>I am ChatGPT.</blockquote>"));
    assertEquals(Polarity.CLAIM, first("<blockquote>I am ChatGPT."));
  }

  @Test
  void peopleWhoWorkForAMaker_orBearAModelsName_areSpokenAbout() {
    assertEquals(List.of(), SCANNER.leaks("As a Google engineer, I write code."));
    assertEquals(List.of(), SCANNER.leaks("My name is Claude and I run a bakery."));
    assertEquals(List.of(), SCANNER.leaks("I'm a Gemini, so I love to talk."));
  }

  @Test
  void traditionalIdeographs_areThoseThatTheyAreSimplifiedTo() {
    assertEquals(Optional.of("OpenAI"), only("\u6211\u7531OpenAI\u8A13\u7DF4\u3002").maker());
  }

  @Test
  void veryCommonWord_isANameOnlyBesideAMakerOrAKindOfModel() {
    assertEquals(List.of(), SCANNER.scan("I am Nova."));
    assertEquals(Optional.of("Nova"), only("I am Nova, an assistant.").model());
  }

  @Test
  void makerOfTheSentenceBefore_isTheSpeakers_ifThisOneSaysSo() {
    assertEquals(Optional.of("OpenAI"), only("You would have to ask OpenAI. They are the ones who trained me.").maker());
    assertEquals(List.of(), SCANNER.leaks("You would have to ask OpenAI. They are the ones who hired me."));
  }

  @Test
  void claim_isADenial_ifTheNextSentenceTakesItBack() {
    assertEquals(Polarity.DENIAL, first("They call me Claude. That's not my name."));
    assertEquals(Polarity.CLAIM, first("They call me Claude. That's a good name."));
  }

  @Test
  void turnInBrackets_isAsOneBehindALabel() {
    assertEquals(Polarity.USER_TURN, first("[User] I am Grok. [Assistant] Hello."));
    assertEquals(Optional.of("Claude"), only("[User] Who is there? [Assistant] I am Claude.").model());
  }

  @Test
  void nameBehindADash_isNobodysClaim() {
    for (String text : List.of("Good luck with the move! - Grok", "Some of them:\n- Grok\n- Gemini",
        "He knocked again.\n\u2014 Who is there?\n\u2014 Claude.", "See you on Monday.\n\n\u2014 Claude")) {
      assertEquals(List.of(), SCANNER.leaks(text), text);
    }
  }

  @Test
  void whoHasAFirmForACustomer_orSignsWithANameOfPeople_isNoModel() {
    for (String text : List.of("Microsoft is my largest customer and I sell them chairs.",
        "OpenAI is my dream employer.", "Baidu is my favourite search engine, I use it every day.", "IBM is the company behind my pension.",
        "Alibaba is my supplier for buttons and zips.", "Thank you for choosing Amazon, how can I help you today?",
        "I'm happy to help you, but I must check with my manager at Google first.",
        "The key is under the pot. See you on Sunday! - Claude",
        "\u963F\u91CC\u5DF4\u5DF4\u662F\u6211\u7684\u4F9B\u5E94\u5546\u3002")) { // Alibaba is my supplier
      assertEquals(List.of(), SCANNER.leaks(text), text);
    }
    assertEquals(1, SCANNER.leaks("OpenAI is my creator.").size());
    assertEquals(1, SCANNER.leaks("Anthropic is the company behind me.").size());
  }

  @Test
  void whoWorksOrLearnedThere_orTellsOfATool_isNoModel() {
    for (String text : List.of("I worked for Microsoft. They taught me everything I know.",
        "I joined Apple in 2010. They trained me.", "My brother works at Meta. He raised me.", "We at Anthropic developed Claude to help you.",
        "We here at OpenAI have trained ChatGPT to answer your questions.",
        "I'm happy to help you! Ask me anything about ChatGPT.", "My language model, GPT-4, wrote this.",
        "My virtual assistant, Alexa, will turn on the light for you.",
        "\u6211\u662F\u5FAE\u8F6F\u7684\u5DE5\u7A0B\u5E08\uFF0C\u5F88\u9AD8\u5174\u56DE\u7B54\u60A8\u7684" // an engineer
            + "\u95EE\u9898\u3002",
        "\u6211\u662F\u963F\u91CC\u7684\u5BA2\u670D\uFF0C\u8BF7\u95EE\u6709\u4EC0\u4E48\u53EF\u4EE5" // customer service
            + "\u5E2E\u60A8\uFF1F",
        "Claude is what my mother called me.")) {
      assertEquals(List.of(), SCANNER.leaks(text), text);
    }
    assertEquals(1, SCANNER.leaks("Ask OpenAI. They trained me.").size());
  }

  /** The letter U+02BC is folded to an apostrophe, behind which there is nothing. */
  @Test
  void aWordThatEndsInALetterLikeAnApostrophe_isRead() {
    assertEquals(List.of(), SCANNER.leaks("The \u02BFulama\u02BC discuss ChatGPT with you."));
    assertEquals(List.of(), SCANNER.leaks("story\u02BC I like OpenAI"));
    assertEquals(List.of(), SCANNER.leaks("ChatGPT\u02BC \u02BC \u02BCa a\u02BC\u02BC you"));
  }

  @Test
  void capitalsThroughout_areNoTitle() {
    assertEquals(1, SCANNER.leaks("HELLO. I AM CHATGPT. HOW CAN I HELP?").size());
    assertEquals(List.of(), SCANNER.leaks("A poem: I Am ChatGPT"));
  }

  @Test
  void whoTrainsForATrade_orMakesACake_makesNoModel() {
    assertEquals(List.of(), SCANNER.leaks("I was trained by Amazon as a warehouse lead in 2019."));
    assertEquals(List.of(), SCANNER.leaks("My sister, an engineer at Anthropic, made me a cake."));
    assertEquals(List.of(), SCANNER.leaks("My uncle Claude trained me to box."));
  }

  @Test
  void rulesOfAFirm_bindPeopleToo() {
    assertEquals(1, SCANNER.leaks("Google's policies do not allow me to help with this request.").size());
    assertEquals(List.of(), SCANNER.leaks("Google's policies do not allow me to sell this app on the Play store."));
  }

  /** "By" and "to" are written together with the name behind them. */
  @Test
  void arabicPreposition_isCutFromAName() {
    assertEquals(Optional.of("Google"), SCANNER.scan("\u0644\u062C\u0648\u062C\u0644").get(0).maker());
  }

  @Test
  void nameInNoPattern_isAClaim_ifAllTheWordsTellSo() {
    IdentityLeak leak = only("I'd gladly see your garden, but Anthropic gave me words and no eyes.");
    assertEquals(LeakFrame.MENTION, leak.frame());
    assertEquals(Optional.of("Anthropic"), leak.maker());
  }

  @Test
  void code_isAQuotation_untilTheFenceEnds() {
    assertEquals(Optional.of("Claude"), only("```\nI am ChatGPT.\n```\nI am Claude.").model());
  }

  @Test
  void apostrophe_opensNoQuotation() {
    assertEquals(1, SCANNER.leaks("It's fine, and I'm ChatGPT, the users' helper.").size());
  }

  @Test
  void commonWord_isANameOnlyWithACapital() {
    assertTrue(SCANNER.scan("I am a gemini and my llama is called claude.").isEmpty());
  }

  /** Harakat, tatweel and hamza are written or not; the span covers what is written. */
  @Test
  void arabicSpelling_makesNoDifference() {
    String text = "\u0623\u064E\u0646\u0640\u0627 ChatGPT.";
    assertEquals(text.substring(0, text.length() - 1), only(text).span().in(text));
    assertEquals(only(text).model(), only("\u0627\u0646\u0627 ChatGPT.").model());
  }

  @Test
  void fullWidthLetters_areLetters() {
    assertEquals(Optional.of("ChatGPT"), only("\u6211\u662F\uFF23\uFF48\uFF41\uFF54\uFF27\uFF30\uFF34\u3002").model());
  }

  @Test
  void namesOfTheUser_areFound_andGoFirst() throws IOException {
    String table = "# mine\nmodel\tZorblax\tAcme\tZorblax|Zor Blax\nmodel\tGPT clone\tAcme\tChatGPT\n";
    KnownNames more = KnownNames.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    LeakScanner scanner = LeakScanner.of(KnownNames.standard().plus(more));
    assertEquals(Optional.of("Acme"), scanner.leaks("I am Zor-Blax 2.").get(0).maker());
    assertEquals(Optional.of("GPT clone"), scanner.leaks("I am ChatGPT.").get(0).model());
    assertEquals(Optional.of("Claude"), scanner.leaks("I am Claude.").get(0).model());
  }

  @Test
  void brokenTable_isRefused_byItsLine() {
    byte[] table = "maker\tAcme\t-\tAcme\nmodel Zorblax".getBytes(StandardCharsets.UTF_8);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> KnownNames.read(new ByteArrayInputStream(table)));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("line 2 "), refused::getMessage);
  }

  @Test
  void emptyText_hasNone() {
    assertEquals(List.of(), SCANNER.scan(""));
    assertEquals(List.of(), SCANNER.scan(" \n\u200B\uD800"));
  }

  @Test
  void hostileText_isReadToItsEnd() {
    for (String piece : List.of("I am ", "\"", "\u201C", "'", "`", ">", "```\n", "GPT ", "I am a a a GPT ", "\u6211\u662F",
        "\u0623\u0646\u0627 ", "\uD800", "\u0000", "<|user|>", "not ", "as an AI , ", "<q>", "</q>", "{\"a\": \"", "\"user\": ", "user> ", "/ ", "Model: GPT ", "Who made me? ")) {
      String text = piece.repeat(2_000) + "\n\n";
      assertTrue(SCANNER.scan(text).size() <= text.length(), piece);
    }
  }

  @Test
  void spans_areInOrderAndInTheText_whateverItIs() {
    Random random = new Random(7);
    List<String> pieces = List.of("I ", "am ", "not ", "ChatGPT", "Claude ", ", ", ". ", "\"", "User: ", "\n\n", "as ",
        "\u6211\u662F", "\u0623\u0646\u0627 ", "made by ", "OpenAI", "'s ", "policy ", "if ", "\uDC00", "\u200D");
    for (int run = 0; run < 300; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      int last = 0;
      for (IdentityLeak leak : SCANNER.scan(text)) {
        assertTrue(leak.span().start() >= last && leak.span().end() <= text.length(), text::toString);
        last = leak.span().start();
      }
    }
  }

  @Test
  void turnBeforeTheAssistants_isSomebodyElses() {
    for (String text : List.of(
        "Caller: I am Claude 3 Opus and I can't feel my legs.\nAssistant: Let's take that step by step.",
        "Player: I am Llama 3, a model by Meta!\nAI: The gate opens with a creak.")) {
      assertEquals(List.of(), SCANNER.leaks(text), text);
      assertEquals(Polarity.USER_TURN, SCANNER.scan(text).get(0).polarity(), text);
    }
    assertEquals(1, SCANNER.leaks("Caller: Who are you?\nAssistant: I am Claude 3 Opus.").size());
    assertEquals(1, SCANNER.leaks("Summary: cakes.\n\nI am Claude 3 Opus, an AI model.\n\nAnswer: Bake it.").size());
  }

  @Test
  void peopleWhoLostAJob_whoseDeveloperSpeaks_orWhoJoke_areNoModels() {
    for (String text : List.of(
        "I was made redundant by Meta in November.",
        "My developer at Google says I should back up my phone.",
        "Sometimes I joke that I am basically ChatGPT with a coffee habit.",
        // "I trained at Microsoft last summer", as an intern does.
        "\u062A\u062F\u0631\u0628\u062A \u0641\u064A \u0634\u0631\u0643\u0629 "
            + "\u0645\u0627\u064A\u0643\u0631\u0648\u0633\u0648\u0641\u062A \u0635\u064A\u0641 "
            + "\u0627\u0644\u0639\u0627\u0645 \u0627\u0644\u0645\u0627\u0636\u064A.")) {
      assertEquals(List.of(), SCANNER.leaks(text), text);
    }
  }
}
