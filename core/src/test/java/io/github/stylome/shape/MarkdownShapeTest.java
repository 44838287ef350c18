package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownShapeTest {
  @Test
  void headings_areNamedByLevelAndFollowedByTheirLength() {
    assertNames("# One\n## Two words\n###### Six", "heading-1 heading-words-1 heading-2 heading-words-2 heading-6 "
        + "heading-words-1");
    assertNames("#hashtag", "paragraph-words-1");
    assertNames("####### seven", "paragraph-words-1");
  }

  @Test
  void setextHeadings_haveTheirTokenAtTheUnderline() {
    assertNames("A title\n=====\ntext\n", "heading-words-2 setext-heading-1 paragraph-words-1");
    assertNames("Part\n---\n", "heading-words-1 setext-heading-2");
    assertNames("text\n\n---\n", "paragraph-words-1 blank-lines-1 rule-dash");
  }

  @Test
  void lists_areNamedByMarkerAndDepth() {
    assertNames("- a\n  - b\n    * c\n- d\n", "bullet-dash-1 item-words-1 bullet-dash-2 item-words-1 "
        + "bullet-asterisk-3 item-words-1 bullet-dash-1 item-words-1");
    assertNames("+ a\n\u2022 b", "bullet-plus-1 item-words-1 bullet-dot-1 item-words-1");
    assertNames("1. a\n   - b\n2. c", "ordered-decimal-period-1 item-words-1 bullet-dash-2 item-words-1 "
        + "ordered-decimal-period-1 item-words-1");
  }

  @Test
  void depthsBeyondTheFourth_areTheFourth() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("  ".repeat(i)).append("- a\n");
    }
    assertEquals(37, Named.of(Shapes.markdown(), text).stream()
        .filter(token -> "bullet-dash-4".equals(token.name())).count());
  }

  @Test
  void orderedItems_areNamedByNumeralsAndDelimiter() {
    assertNames("1) a", "ordered-decimal-parenthesis-1 item-words-1");
    assertNames("(1) a", "ordered-decimal-enclosed-1 item-words-1");
    assertNames("a) x\nB. y", "ordered-letter-parenthesis-1 item-words-1 ordered-letter-period-1 item-words-1");
    assertNames("(i) x\niv. y\nXII) z", "ordered-roman-enclosed-1 item-words-1 ordered-roman-period-1 item-words-1 "
        + "ordered-roman-parenthesis-1 item-words-1");
    assertNames("\u0661. \u0646\u0635", "ordered-arabic-indic-period-1 item-words-1"); // an Arabic numeral and word
    assertNames("\u4E00\u3001\u597D\n1\u3001\u597D", "ordered-han-comma-1 item-words-1 ordered-decimal-comma-1 "
        + "item-words-1");
    assertNames("\u2460 a\n1\uFE0F\u20E3 b", "ordered-circled-1 item-words-1 ordered-keycap-1 item-words-1");
    assertNames("1984. A year.", "paragraph-words-2");
    assertNames("ill. b", "paragraph-words-2");
  }

  @Test
  void tasks_areMarkedAsOpenOrDone() {
    assertNames("- [ ] a\n- [x] b", "bullet-dash-1 task-open item-words-1 bullet-dash-1 task-done item-words-1");
  }

  @Test
  void quotes_areNamedWhereTheirDepthChanges() {
    assertNames("> a b\n> c\n\n> > d\n", "quote-1 quote-words-2 blank-lines-1 quote-2 quote-words-1");
    assertNames("> a\nb", "quote-1 quote-words-1 paragraph-words-1");
    assertNames("> # h\n> - i", "quote-1 heading-1 heading-words-1 bullet-dash-1 item-words-1");
  }

  @Test
  void code_isNamedByItsFenceAndItsLines() {
    assertNames("```python\n# no heading\n- no item\n```\nx", "code-fence-labelled code-lines-2 paragraph-words-1");
    assertNames("~~~\n```\n~~~", "code-fence code-lines-1");
    assertNames("````\n```\n````", "code-fence code-lines-1");
    assertNames("    a = 1\n    b = 2\n", "indented-code-lines-2");
    assertNames("- a\n\n    b", "bullet-dash-1 item-words-1 blank-lines-1 paragraph-words-1");
  }

  @Test
  void aFenceWithoutEnd_runsToTheEndOfTheText() {
    assertNames("```\n# a\n\n**b**\n", "code-fence-unclosed");
    assertNames("```sql\n", "code-fence-labelled-unclosed");
  }

  @Test
  void tables_areNamedByTheirColumns() {
    assertNames("| a | b |\n|---|---|\n| **c** | d |\n\nx", "table-header-2 table-delimiter strong-asterisk "
        + "table-row-2 blank-lines-1 paragraph-words-1");
    assertNames("a | b | c\n:-- | --: | ---\n1 | 2 | 3", "table-header-3 table-delimiter-aligned-spaced table-row-3");
    assertNames("a | b", "paragraph-words-2");
    assertNames("| a \\| b |\n| --- |", "table-header-1 table-delimiter-spaced");
  }

  @Test
  void rules_areNamedByTheirMark() {
    assertNames("***\n___\n-----\n", "rule-asterisk rule-underscore rule-dash-long");
    assertNames("- - -", "rule-dash-spaced");
  }

  @Test
  void paragraphs_areNamedByWordsAndLines() {
    assertNames("one two three four five\n", "paragraph-words-4");
    assertNames("a\nb\nc d\n", "paragraph-lines-2-words-4");
    assertNames("\u6211\u4EEC\u8BFB\u4E66\u3002", "paragraph-words-4"); // four ideographs
    assertNames("a\n\n\nb\n\n\n\n\nc", "paragraph-words-1 blank-lines-2 paragraph-words-1 blank-lines-3 "
        + "paragraph-words-1");
  }

  @Test
  void aLineOfBoldText_isAPseudoHeading() {
    assertNames("**Before you start**\n", "strong-asterisk bold-line-words-2");
    assertNames("**Steps:**\n", "strong-asterisk colon-in-strong bold-line-words-1");
    assertNames("**a** and **b**\n", "strong-asterisk strong-asterisk paragraph-words-2");
  }

  @Test
  void colons_areNamedAtTheEndOfALineAndBesideBoldText() {
    assertNames("You need:\n- salt\n", "colon-at-line-end paragraph-words-2 bullet-dash-1 item-words-1");
    assertNames("- **Salt:** a", "bullet-dash-1 strong-asterisk colon-in-strong item-words-2");
    assertNames("- **Salt**: a", "bullet-dash-1 strong-asterisk colon-behind-strong item-words-2");
    assertNames("So: the end:", "paragraph-words-2"); // nothing follows
  }

  @Test
  void emphasis_isNamedByItsMark() {
    assertNames("*a* _b_ **c** __d__ ***e*** ~~f~~", "emphasis-asterisk emphasis-underscore strong-asterisk "
        + "strong-underscore strong-emphasis-asterisk strikethrough paragraph-words-4");
    assertNames("**a *b* c** d", "strong-asterisk emphasis-asterisk paragraph-words-4");
    assertNames("***a** b*", "emphasis-asterisk strong-asterisk paragraph-words-2");
    assertNames("**\u6CE8\u610F\uFF1A**\u597D", "strong-asterisk colon-in-strong paragraph-words-2");
  }

  @Test
  void whatIsNotClosed_isText() {
    for (String text : new String[] {"**a", "a**", "* a*b", "2*3*4", "2 * 3 * 4", "snake_case_name", "`a", "``a`", "[a]",
        "[a](b", "![a", "~~a", "<a", "a < b > c", "$a", "$5 and $10", "\\(a", "****a****", "\\*a\\*", "**a*"}) {
      String names = Named.names(Shapes.markdown(), text);
      assertTrue(names.startsWith("paragraph-words-") || names.startsWith("bullet-"), text + ": " + names);
      assertFalse(names.contains(" ") && !names.startsWith("bullet-"), text + ": " + names);
    }
  }

  @Test
  void codeSpans_hideOtherMarks() {
    assertNames("`**a**` and ``b ` c``", "code-span code-span-double paragraph-words-4");
  }

  @Test
  void links_areNamedByTheirForm() {
    assertNames("[a](http://b.c \"d\") ![e](f.png) [g][h] <http://i.j> www.k.org", "link image link-reference autolink "
        + "bare-url paragraph-words-4");
    assertNames("see https://a.org/b_c_d.\n", "bare-url paragraph-words-2");
    assertNames("A claim[^1] and another [2].\n\n[^1]: Source\n[x]: y\n", "footnote citation paragraph-words-4 "
        + "blank-lines-1 footnote-definition link-definition paragraph-lines-2-words-4");
    assertNames("[l](<a b>) [l](<a) b> \"t\")", "link link paragraph-words-4");
    assertNames("[l](<a b) [l](<a\nb>)", "paragraph-lines-2-words-4");
    assertNames("**[a](b)**.", "strong-asterisk link paragraph-words-1");
  }

  @Test
  void formulas_areNamedByTheirDelimiters() {
    assertNames("$x^2$ and \\(y\\) and $$z$$ and \\[w\\]", "math-dollar math-parenthesis math-dollars math-bracket "
        + "paragraph-words-4");
    assertNames("$$\na_1 * b\n- c\n$$\nx\n", "math-display-dollar paragraph-words-1");
    assertNames("\\[\nx\n\\]\n", "math-display-bracket");
    assertNames("Price $5 and $10. Math $x^2$", "math-dollar paragraph-words-4");
    assertTrue(Named.names(Shapes.markdown(), "$5 off, $x^2$").startsWith("math-dollar "));
    assertNames("$a\\$b$", "math-dollar paragraph-words-1");
    assertNames("$$\na\n\nb\n$$\n", "paragraph-lines-2-words-1 blank-lines-1 paragraph-lines-2-words-1");
  }

  @Test
  void tags_areNamedByTheirElement() {
    assertNames("a<br>b <SUB>2</SUB> <foo x=\"1\"/> <!-- c -->", "html-br html-sub html-other html-comment "
        + "paragraph-words-4");
  }

  @Test
  void hardBreaks_areNamedByTheirForm() {
    assertNames("a  \nb\\\nc", "hard-break-spaces hard-break-backslash paragraph-lines-2-words-2");
  }

  @Test
  void anEmojiOrNumberThatLeadsALine_isMarked() {
    String rocket = "\uD83D\uDE80";
    assertNames("## " + rocket + " Launch", "heading-2 lead-emoji heading-words-1");
    assertNames("### 1. Launch", "heading-3 lead-number heading-words-2");
    assertNames("**2. Land**", "strong-asterisk lead-number bold-line-words-2");
    assertNames("Launch " + rocket, "paragraph-words-1");
  }

  @Test
  void anArabicAnswer_hasItsShape() {
    // "The steps:", "First: the flour", "the water", "Is this enough?"
    assertNames("""
        ## \u0627\u0644\u062E\u0637\u0648\u0627\u062A:

        1. **\u0623\u0648\u0644\u0627**: \u0627\u0644\u062F\u0642\u064A\u0642
        2. \u0627\u0644\u0645\u0627\u0621

        \u0647\u0644 \u0647\u0630\u0627 \u064A\u0643\u0641\u064A\u061F
        """,
        "heading-2 colon-at-line-end heading-words-1 blank-lines-1 ordered-decimal-period-1 strong-asterisk "
            + "colon-behind-strong item-words-2 ordered-decimal-period-1 item-words-1 blank-lines-1 paragraph-words-2");
  }

  @Test
  void lineBreaksOfAnyKind_giveTheSameNames() {
    String text = "# a\n\nb:\n- c  \n  d\n\n```\ne\n```\n| f |\n|---|\n";
    String names = Named.names(Shapes.markdown(), text);
    assertEquals(names, Named.names(Shapes.markdown(), text.replace("\n", "\r\n")));
    assertEquals(names, Named.names(Shapes.markdown(), text.replace("\n", "\r")));
  }

  @Test
  void marksLieOnTheirOpeningDelimiterAndLengthsOnTheLineBreak() {
    assertEquals(List.of("-", "**", "\r\n"), Named.texts(Shapes.markdown(), "- **a** b\r\n"));
    assertEquals(List.of("b"), Named.texts(Shapes.markdown(), "a b"));
  }

  private static void assertNames(String text, String names) {
    assertEquals(names, Named.names(Shapes.markdown(), text));
  }
}
