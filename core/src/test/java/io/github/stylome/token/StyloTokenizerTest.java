package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StyloTokenizerTest {
  @Test
  void english_cutsAtApostrophesHyphensDigitsAndMarks() {
    assertEquals(List.of("it", "s", "a", "cafe", "of", "no", "x", "y", "fame"),
        names(StyloRules.ENGLISH, "it's a cafe\u0301 of_no x2y-fame"));
  }

  @Test
  void contractions_areCountedWithACircumflexAndCutFromTheText() {
    String text = "we'll see, he'd've, rock'n'roll o'clock";
    assertEquals(List.of("we^ll", "see", "he^d", "ve", "rock", "n", "roll", "o", "clock"),
        names(StyloRules.ENGLISH_CONTR, text));
    assertEquals(List.of("we'll", "see", "he'd", "ve", "rock", "n", "roll", "o", "clock"),
        Tokens.texts(Tokenizers.stylo(StyloRules.ENGLISH_CONTR), text));
  }

  @Test
  void contractions_endWithAWord() {
    assertEquals(List.of("a^s", "a", "s", "a", "s", "a", "sx", "a", "s\u0433", "a^s"),
        names(StyloRules.ENGLISH_CONTR, "a's a's1 a's_ a'sx a's\u0433 a's\u0301"));
  }

  @Test
  void contractions_inCapitals_areNone() {
    assertEquals(List.of("DON", "T", "it^s"), names(StyloRules.ENGLISH_CONTR, "DON'T it's"));
  }

  @Test
  void compounds_areOneTokenAndDashesSeparate() {
    assertEquals(List.of("well-known", "-a", "b-", "c", "d", "e", "-f"),
        names(StyloRules.ENGLISH_ALL, "well-known -a b- - c--d-----e------f -- -"));
  }

  @Test
  void latin_isCountedWithUAndI() {
    assertEquals(List.of("uia", "iam", "Via"), names(StyloRules.LATIN_CORR, "via jam Via"));
    assertEquals(List.of("via", "jam", "Via"), Tokens.texts(Tokenizers.stylo(StyloRules.LATIN_CORR), "via jam Via"));
  }

  @Test
  void name_ofATokenThatStyloLeavesAsItIs_isNull() {
    TokenCursor cursor = Tokenizers.stylo(StyloRules.ENGLISH_ALL).open("plain well-known x^y");
    while (cursor.next()) {
      assertNull(cursor.name());
    }
  }

  @Test
  void name_ofAWordMetBefore_isNotMadeAgain() {
    TokenCursor cursor = Tokenizers.stylo(StyloRules.ENGLISH_CONTR).open("don't don't");
    assertTrue(cursor.next());
    String first = cursor.name();
    assertTrue(cursor.next());
    assertSame(first, cursor.name());
  }

  @Property(tries = 3000)
  void names_areThoseOfTheDefinition(@ForAll("rules") StyloRules rules, @ForAll("texts") String text) {
    assertEquals(defined(rules, text), names(rules, text));
  }

  /** Rewrites the text as the definition says, in steps, and then cuts it. */
  private static List<String> defined(StyloRules rules, String text) {
    String rewritten = text;
    String more = "";
    if (rules == StyloRules.ENGLISH_CONTR || rules == StyloRules.ENGLISH_ALL) {
      rewritten = Pattern.compile("([a-z\u00E9\u0433\u4E2D\u00D7])'(t|s|d|m|ll|ve|em|im|re)(?![a-z\u00E9\u04330-9_\u4E2D\u00B5])")
          .matcher(rewritten).replaceAll("$1^$2");
      rewritten = rewritten.replaceAll("-{2,5}", " -- ");
      more = rules == StyloRules.ENGLISH_ALL ? "^-" : "^";
    } else if (rules == StyloRules.LATIN_CORR) {
      rewritten = rewritten.replace('v', 'u').replace('j', 'i');
    }
    String letters = rules == StyloRules.CJK ? "a-z\u4E2D" : "a-z\u00E9\u0433\u4E2D\u00D7";
    List<String> tokens = new ArrayList<>();
    Matcher runs = Pattern.compile("[" + letters + more + "]+").matcher(rewritten);
    while (runs.find()) {
      if (!runs.group().matches("-+")) {
        tokens.add(runs.group());
      }
    }
    return tokens;
  }

  @Provide
  Arbitrary<StyloRules> rules() {
    return Arbitraries.of(StyloRules.values());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 't', 's', 'd', 'l', 'v', 'e', 'r', 'j', '\'', '\'', '\'', '-', '-', '-', '^', '_', '1', ' ')
        .withChars('\u00E9', '\u0433', '\u4E2D', '\u00D7', '\u00B5', '\u0301', '\uD800', '\n')
        .ofMaxLength(40);
  }

  private static List<String> names(StyloRules rules, String text) {
    return Tokens.names(Tokenizers.stylo(rules), text);
  }
}
