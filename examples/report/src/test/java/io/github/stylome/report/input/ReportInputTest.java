package io.github.stylome.report.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.report.maker.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportInputTest {
  private static final String MEASURES =
      "measure\tid\ta\tb\ncosine\ta\t0\t1\ncosine\tb\t1\t0\nmanhattan\ta\t0\t7\nmanhattan\tb\t7\t0\n";
  private static final String LEAKS = "{\"label\":null,\"field\":\"text\",\"texts\":1,\"leaking\":0,\"rate\":0.0,"
      + "\"interval\":[0.0,0.8],\"makers\":{},\"models\":{}}\n";

  static List<String> commands() {
    return Samples.commands();
  }

  private static String refusal(String content) {
    return assertThrows(ReportInputException.class,
        () -> new ReportInput().add("f", content.getBytes(StandardCharsets.UTF_8))).getMessage();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void rows_areKnownByTheirFields(String command) throws ReportInputException {
    ReportInput input = new ReportInput();
    input.add("f", Samples.of(command, "n"));
    assertEquals(command, input.command().orElseThrow());
  }

  /** A file that is cut after a whole row is whole; anywhere else it is refused, and no other exception comes. */
  @ParameterizedTest
  @MethodSource("commands")
  void files_thatAreCut_areRefusedByFileAndLine(String command) {
    byte[] whole = Samples.of(command, "n");
    int firstRow = new String(whole, StandardCharsets.UTF_8).indexOf('\n');
    for (int length = 1; length < firstRow; length += 1 + firstRow / 97) {
      int end = length;
      ReportInputException e = assertThrows(ReportInputException.class,
          () -> new ReportInput().add("cut", java.util.Arrays.copyOf(whole, end)), () -> command + " at " + end);
      assertTrue(e.getMessage().startsWith("cut:"), e.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`` | f: there is nothing in it",
      "` \n ` | f: there is nothing in it",
      "{\"a\" | f:1: the object that begins here has no end; the file may be cut",
      "{} | f:1: this is no row that a command of this version writes; its fields are none",
      "{\"x\":1} | f:1: this is no row that a command of this version writes; its fields are x",
      "{\"x\":1,\"x\":2} | f:1: this is no JSON: Duplicate field 'x'",
      "{\"x\":1e999} | f:1: the number 1e999 is too great",
      "{\"x\":NaN} | f:1: this is no JSON",
      "<html> | f:1: this is neither JSON nor the table of distances or network: it begins with <html>",
      "[1] | f:1: this is neither JSON"})
  void files_ofNoCommand_areRefusedWithAReason(String content, String message) {
    String refusal = refusal(content);
    assertTrue(refusal.startsWith(message), refusal);
  }

  @Test
  void rows_ofAnotherVersion_areRefusedByWhatTheyLack() {
    assertEquals("f:1: this looks like a row of leaks, but it lacks interval; it may be of another version of Stylome",
        refusal(LEAKS.replace("\"interval\":[0.0,0.8],", "")));
  }

  @Test
  void distances_ofSeveralMeasures_areATableEach() throws ReportInputException {
    ReportInput input = new ReportInput();
    input.add("f", MEASURES.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("cosine", "manhattan"), input.matrices().stream().map(Matrix::measure).toList());
    assertEquals(List.of("a", "b"), input.matrices().get(1).ids());
    assertEquals(7, input.matrices().get(1).rows().get(0)[1]);
  }

  @Test
  void distances_ofSeveralMeasures_thatAreCut_areRefused() {
    assertEquals("f:4: the table of distances has 2 columns and 1 rows; the file may be cut",
        refusal(MEASURES.substring(0, MEASURES.lastIndexOf("manhattan"))));
    assertEquals("f:5: this is not the row of manhattan, b with a distance for every column; the file may be cut",
        refusal(MEASURES.replace("manhattan\tb", "cosine\tb")));
  }

  @Test
  void rows_ofTwoCommands_areRefusedByBothPlaces() throws ReportInputException {
    ReportInput input = new ReportInput();
    input.add("a", LEAKS.getBytes(StandardCharsets.UTF_8));
    ReportInputException e = assertThrows(ReportInputException.class, () -> input.add("b", Samples.of("lineage", "n")));
    assertEquals("b:1: this is of lineage, and a:1 is of leaks; a report is of one command", e.getMessage());
  }

  @Test
  void rows_thatAreDeep_areRefused() {
    assertTrue(refusal("{\"a\":".repeat(100_000)).startsWith("f:1: this is no JSON"));
  }

  @Test
  void lines_areCounted() {
    assertTrue(refusal(LEAKS + LEAKS + "{").startsWith("f:3: "));
  }

  @Test
  void tables_thatAreNotSquare_areRefused() {
    assertTrue(refusal("id\ta\tb\na\t0\t1\n").contains("2 columns and 1 rows"));
    assertTrue(refusal("id\ta\nb\t0\n").contains("not the row of a"));
    assertTrue(refusal("id\ta\na\tx\n").contains("f:2: x is no number"));
  }
}
