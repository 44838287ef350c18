package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.Session.Result;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.output.Schemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What every command writes is as its schema says, and a reader that goes away ends every command quietly. */
class SchemaRowsTest {
  @TempDir
  private static Path folder;

  private static Atlas atlas;
  private static List<List<Object>> lines;

  @BeforeAll
  static void makeTexts() {
    atlas = EveryCommand.atlas();
    lines = new EveryCommand(folder).lines();
  }

  private static List<String> strings(List<Object> line) {
    return line.stream().map(Object::toString).toList();
  }

  @Test
  void everyKindOfRow_ofEverySchema_isWrittenByACommand_asTheSchemaSays() {
    Set<String> written = new TreeSet<>();
    List<Executable> runs = new ArrayList<>();
    for (List<Object> line : lines) {
      runs.add(() -> {
        Result result = Session.runWith(() -> atlas, "", line.toArray());
        assertNotEquals(2, result.status(), () -> strings(line) + ": " + result.err());
        WrittenRows.check(strings(line), result.out()).forEach((schema, rows) -> {
          assertTrue(rows > 0 || line.contains(folder.resolve("other.out")), () -> strings(line) + ": no row");
        });
        WrittenRows.branches(strings(line), result.out()).forEach(written::add);
      });
    }
    assertAll(runs);
    Set<String> all = Schemas.names().stream()
        .flatMap(name -> WrittenRows.branchesOf(name).stream())
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(all, written);
  }

  @Test
  void fieldThatIsNotDescribed_andFieldThatIsMissing_areErrors() throws IOException {
    List<Object> line = lines.stream().filter(each -> each.get(0).equals("attribute")).findFirst().orElseThrow();
    ObjectNode row = (ObjectNode) Samples.json(Session.run(line.toArray()).out()).get(0);
    assertEquals(List.of(), WrittenRows.errors("attribute", row.toString()));
    ObjectNode more = row.deepCopy().put("bset", "ann");
    assertFalse(WrittenRows.errors("attribute", more.toString()).isEmpty());
    ObjectNode less = row.deepCopy();
    less.remove("tokens");
    assertFalse(WrittenRows.errors("attribute", less.toString()).isEmpty());
    assertFalse(WrittenRows.errors("attribute", row.deepCopy().put("unknown", 1.5).toString()).isEmpty());
  }

  @Test
  void readerThatGoesAway_endsEveryCommandQuietly() {
    assertAll(lines.stream().map(line -> () -> {
      OutputStream closed = new OutputStream() {
        @Override
        public void write(int value) throws IOException {
          throw new IOException("Broken pipe");
        }
      };
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console = new Console(
          InputStream.nullInputStream(), closed, new PrintStream(err, true, StandardCharsets.UTF_8), () -> false);
      String[] args = strings(line).toArray(String[]::new);
      assertEquals(0, Main.run(console, () -> atlas, Map.of(), args), () -> strings(line) + ": " + err.toString(StandardCharsets.UTF_8));
      assertFalse(err.toString(StandardCharsets.UTF_8).contains("pipe"), () -> err.toString(StandardCharsets.UTF_8));
    }));
  }
}
