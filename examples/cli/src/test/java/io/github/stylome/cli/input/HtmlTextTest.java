package io.github.stylome.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <p>One <b>two</b>  three.<p>Four.                | One two three.⏎⏎Four.
      a<br>b<br/>c<br><br><br>d                        | a⏎b⏎c⏎⏎d
      <h1>Title</h1>Text<ul><li>a<li>b</ul>end         | Title⏎⏎Text⏎⏎a⏎b⏎⏎end
      <div>a</div><div>b</div>                         | a⏎b
      <table><tr><td>a<td>b<tr><td>c</table>           | a b⏎c
      a<script>var b = "<p>";</script><style>p{}</style><nav>c</nav>d | ad
      <title>no</title><body>yes<!-- no -->            | yes
      a &amp; b &lt;c&gt; &eacute;&#8212;&nbsp;d&unknown; | a & b <c> é—\u00A0d&unknown;
      x<pre>  a⏎    b </pre>y                          | x⏎⏎  a⏎    b ⏎⏎y
      so<i>me</i>thing                                 | something
      <blockquote><p>a</p></blockquote><hr>b           | a⏎⏎b
      """)
  void page_isItsReadableText(String html, String text) {
    assertEquals(text.replace('⏎', '\n').replace("\\u00A0", "\u00A0"), HtmlText.of(html.replace('⏎', '\n')));
  }

  @Test
  void nothingReadable_isTheEmptyText() {
    assertEquals("", HtmlText.of(""));
    assertEquals("", HtmlText.of("<p> \n<br><script>x</script>"));
    assertEquals("", HtmlText.of("<frameset><frame></frameset>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<table>", "<table><tr><td>", "<p><b><i>", "<a href=x>", "<svg>", "</p>", "<!--",
      "<pre>", "&lt;", "<x y='", "<![CDATA[", "<select><option>", "<li>", "<!DOCTYPE "})
  void hundredThousandTagsWithoutEnd_overflowNothing(String tag) throws InterruptedException {
    String html = "begin " + tag.repeat(100_000) + "end";
    assertTrue(onSmallStack(html).startsWith("begin"));
  }

  @Test
  void whatLiesTooDeep_isKept() throws InterruptedException {
    assertEquals("begin\nend", onSmallStack("begin " + "<div>".repeat(100_000) + "end"));
  }

  /** Returns the text as a thread with little stack reads it. */
  private static String onSmallStack(String html) throws InterruptedException {
    String[] text = {"the stack overflowed"};
    Thread thread = new Thread(null, () -> text[0] = HtmlText.of(html), "small stack", 256 << 10);
    thread.start();
    thread.join();
    return text[0];
  }
}
