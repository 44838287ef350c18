package io.github.stylome.cli.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownStrippingTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
    "## Bread at home|Bread at home",
    "- flour|flour",
    "  * *fine* flour|fine flour",
    "12. twelfth|twelfth",
    "> > quoted|quoted",
    "> - **both**|both",
    "**bold** and __bold__ and *slanted* and _slanted_|bold and bold and slanted and slanted",
    "`code` and ~~gone~~|code and gone",
    "see [the page](https://example.org/a_b), then|see the page, then",
    "![a boat](boat.png) at sea|a boat at sea",
    "[no link] at (all)|[no link] at (all)",
    "2 * 3 and snake_case_name and ~5|2 * 3 and snake_case_name and ~5",
    "#hashtag -5 1.5 3)|#hashtag -5 1.5 3)",
    "plain - text|plain - text"
  })
  void marks_go_andTheTextStays(String marked, String plain) {
    assertEquals(plain, MarkdownStripping.strip(marked));
  }

  @Test
  void linesThatAreMarksOnly_go() {
    assertEquals("Title\n\nprint(1)\nend",
        MarkdownStripping.strip("Title\n=====\n\n```python\nprint(1)\n```\n---\nend"));
  }

  @Test
  void tables_keepTheirCells() {
    assertEquals(" a  b \n 1  2 \n", MarkdownStripping.strip("| a | b |\n|---|:-:|\n| 1 | 2 |\n"));
  }

  @Test
  void plainText_staysAsItIs() {
    String text = "One line,\r\n  another -- with dashes \u2014 and \"quotes\".\n\nEnd";
    assertEquals(text, MarkdownStripping.strip(text));
  }
}
