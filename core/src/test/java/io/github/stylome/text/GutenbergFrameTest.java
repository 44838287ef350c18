package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class GutenbergFrameTest {
  private static final String BODY = "A TALE\n\nIt rained.\n\n";
  private static final String START = "*** START OF THE PROJECT GUTENBERG EBOOK A TALE ***\n";
  private static final String END = "*** END OF THE PROJECT GUTENBERG EBOOK A TALE ***\n";

  @Test
  void cut_leavesTheTextBetweenTheMarkers() {
    assertEquals(BODY, cut("Title: A Tale\n\n" + START + BODY + END + "\nlicence\n"));
  }

  @Test
  void cut_knowsEveryLineEndAndWording() {
    assertEquals("It rained.\r\n", cut("x\r\n***START OF THIS PROJECT GUTENBERG EBOOK A TALE***\r\n"
        + "It rained.\r\n*** End of this Project Gutenberg EBook A TALE ***\r\ny"));
    assertEquals(BODY, cut("x\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*END*\n" + BODY
        + "End of the Project Gutenberg Etext of A Tale\n"));
    assertEquals(BODY, cut("x\n*END THE SMALL PRINT! FOR PUBLIC DOMAIN EBOOKS*END*\n" + BODY
        + "End of Project Gutenberg's A Tale, by Nobody\n\n" + END + "licence"));
  }

  @Test
  void cut_takesAMarkerThatGoesOnToTheNextLine() {
    assertEquals(BODY, cut("x\n*** START OF THE PROJECT GUTENBERG EBOOK A TALE\nOF RAIN ***\n" + BODY + END));
    assertEquals(BODY, cut("x\n*** START OF THE PROJECT GUTENBERG EBOOK A TALE\n" + BODY));
  }

  @Test
  void cut_ofOneMarker_cutsOneSide() {
    assertEquals(BODY, cut("x\n" + START + BODY));
    assertEquals(BODY, cut(BODY + END + "y"));
    assertEquals("", cut(START + END));
  }

  @Test
  void cut_ofATextWithoutFrame_changesNothing() {
    for (String text : new String[] {
        "", BODY, "He read: *** START OF THE PROJECT GUTENBERG EBOOK", "*** START: FULL LICENSE ***\n" + BODY,
        "** START OF THE PROJECT GUTENBERG EBOOK X **\nx", "the end of the Project Gutenberg\n"}) {
      assertSame(text, NormalizationRule.GUTENBERG_FRAME.apply(text));
    }
  }

  @Test
  void cut_ofClosingWordsAlone_changesNothing() {
    assertSameText("I wrote of Project Gutenberg.\nEnd of Project Gutenberg is near, he said.\nMore body\n");
    assertSameText(BODY + "End of Project Gutenberg's A Tale, by Nobody\n");
    assertEquals(BODY, cut(START + BODY + "End of Project Gutenberg's A Tale, by Nobody\nlicence\n"));
    assertEquals(BODY, cut(BODY + "End of Project Gutenberg's A Tale, by Nobody\n\n" + END + "licence\n"));
  }

  @Test
  void cut_ofMarkersFarFromTheEnds_changesNothing() {
    String far = "It rained again.\n".repeat(3_000);
    assertSameText(far + START + far);
    assertSameText(far + END + far);
    assertEquals(far, cut(START + far + END));
  }

  private static void assertSameText(String text) {
    assertEquals(text, cut(text));
  }

  private static String cut(String text) {
    return NormalizationRule.GUTENBERG_FRAME.apply(text).toString();
  }
}
