package io.github.stylome.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeiTextTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <p>One <hi rend="i">two</hi>⏎  three.</p><p>Four.</p>  | One two three.⏎⏎Four.
      <head>I</head><lg><l>a</l><l>b</l></lg><p>c<lb/>d</p>  | I⏎⏎a⏎b⏎⏎c⏎d
      <p>exam-⏎<lb break="no"/>⏎ple <pb n="2"/>and on</p>    | exam-ple and on
      <p>a<note>no</note> b</p>                              | a b
      <sp><speaker>Ann.</speaker><p>Yes.</p></sp>            | Ann.⏎⏎Yes.
      <p>a <choice><sic>teh</sic><corr>the</corr></choice> b <del>c</del></p> | a teh b
      <fw>running head</fw><p>a <![CDATA[<b>]]> &amp; &#233;</p> | a <b> & é
      <p>a <floatingText><body><p>b</p></body></floatingText></p> | a⏎⏎b
      <list><item>a</item><item>b</item></list>              | a⏎b
      """)
  void body_isItsReadableText(String body, String text) throws RejectedRowException {
    assertEquals(text.replace('⏎', '\n'), TeiText.of(tei(body.replace('⏎', '\n')), false));
  }

  @Test
  void notes_areKeptWhenAskedFor() throws RejectedRowException {
    assertEquals("a so it is b", TeiText.of(tei("<p>a<note>so it is</note>b</p>"), true));
  }

  @Test
  void prefixedNames_groupsAndCorpora_areUnderstood() throws RejectedRowException {
    assertEquals("a\n\nb", TeiText.of("<tei:teiCorpus xmlns:tei='x'><tei:TEI><tei:text><tei:group><tei:text><tei:front>no"
        + "</tei:front><tei:body><tei:p>a</tei:p></tei:body></tei:text><tei:text><tei:body>b</tei:body></tei:text>"
        + "</tei:group></tei:text></tei:TEI></tei:teiCorpus>", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain text", "<html><body>a</body></html>", "<TEI><teiHeader/></TEI>"})
  void whatIsNoTei_isRefused(String xml) {
    assertTrue(assertThrows(RejectedRowException.class, () -> TeiText.of(xml, false)).getMessage()
        .startsWith("not a TEI document: "));
  }

  @Test
  void halfADocument_isNotTakenForAWholeOne() {
    String whole = tei("<p>a</p><p>b</p>");
    for (int length = whole.indexOf("<p>"); length < whole.lastIndexOf("</TEI"); length++) {
      String half = whole.substring(0, length);
      assertEquals("the document is cut off: the end of <TEI> is missing",
          assertThrows(RejectedRowException.class, () -> TeiText.of(half, false)).getMessage());
    }
  }

  @Test
  void declaredEntities_areNeitherLoadedNorExpanded() throws RejectedRowException {
    StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>"
        + "<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY e").append(i).append(" '").append(("&e" + (i - 1) + ";").repeat(10)).append("'>");
    }
    assertEquals("&e39; &x;", TeiText.of(bomb + "]>" + tei("<p>&e39; &x;</p>"), false));
  }

  @Test
  void deepNesting_overflowsNothing() throws InterruptedException {
    String[] text = {"the stack overflowed"};
    String xml = tei("<seg>".repeat(100_000) + "end");
    Thread thread = new Thread(null, () -> {
      try {
        text[0] = TeiText.of(xml, false);
      } catch (RejectedRowException e) {
        text[0] = e.toString();
      }
    }, "small stack", 256 << 10);
    thread.start();
    thread.join();
    assertEquals("end", text[0]);
  }

  private static String tei(String body) {
    return "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><p>no</p></teiHeader><text><front>no</front><body>"
        + body + "</body><back>no</back></text></TEI>";
  }
}
