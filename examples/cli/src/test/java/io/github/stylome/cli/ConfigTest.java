package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() {
    texts = Samples.write(folder.resolve("texts.jsonl"), Samples.rows(0, 3));
  }

  private Path config(String... lines) {
    return Samples.write(folder.resolve("stylome.properties"), List.of(lines));
  }

  private Result distances(Map<String, String> environment, Object... more) {
    List<Object> args = new ArrayList<>(List.of("distances", texts, "--out", "-"));
    args.addAll(List.of(more));
    return Session.runIn(environment, Atlas::bundled, "", args.toArray());
  }

  @Test
  void settings_areDefaults_alsoOfWhatMustBeGiven_andTheRunNamesThem() {
    Path config = config("# what we always use", "", "distances.measure = cosine-delta", "distances.mfw=20");
    Result given = distances(Map.of(), "--measure", "cosine-delta", "--mfw", 20);
    Result set = distances(Map.of(), "--config", config);
    assertEquals(given.out(), set.out());
    assertEquals(0, set.status());
    assertEquals(List.of(config + ":3: distances.measure = cosine-delta", config + ":4: distances.mfw = 20"),
        set.err().lines().toList());
    assertEquals("", distances(Map.of(), "--config=" + config, "--quiet").err());
    assertEquals(2, distances(Map.of()).status());
  }

  @Test
  void commandLine_goesBeforeTheFile_andCommandBeforeAll() {
    Path config =
        config("distances.mfw = 20", "measure = manhattan", "threads = 1", "distances.measure = cosine-delta");
    Result own = distances(Map.of(), "--config", config, "--mfw", 10);
    assertEquals(distances(Map.of(), "--measure", "cosine-delta", "--mfw", 10).out(), own.out());
    assertFalse(own.err().contains("mfw"), own.err());
    assertFalse(own.err().contains("manhattan"), own.err());
    assertTrue(own.err().contains(":3: threads = 1"), own.err());
  }

  @Test
  void file_isNamedByTheOption_thenByTheEnvironment_thenByXdg() throws IOException {
    Path named = config("distances.measure = cosine-delta", "distances.mfw = 20");
    Path home = Files.createDirectories(folder.resolve("home/.config/stylome"));
    Files.writeString(home.resolve("stylome.properties"), "distances.measure=manhattan\ndistances.mfw=5\n");
    Path xdg = Files.createDirectories(folder.resolve("xdg/stylome"));
    Files.writeString(xdg.resolve("stylome.properties"), "distances.measure=euclidean\ndistances.mfw=7\n");
    Map<String, String> all = Map.of("STYLOME_CONFIG", xdg.resolve("stylome.properties").toString(),
        "HOME", folder.resolve("home").toString());
    assertTrue(distances(all, "--config", named).err().contains("mfw = 20"));
    assertTrue(distances(all).err().contains("mfw = 7"));
    Map<String, String> byXdg = Map.of("XDG_CONFIG_HOME", folder.resolve("xdg").toString(),
        "HOME", folder.resolve("home").toString());
    assertTrue(distances(byXdg).err().contains("mfw = 7"));
    Map<String, String> byHome = Map.of("XDG_CONFIG_HOME", "relative", "HOME", folder.resolve("home").toString());
    assertTrue(distances(byHome).err().contains("mfw = 5"));
    Map<String, String> none = Map.of("STYLOME_CONFIG", "", "HOME", folder.resolve("home").toString());
    assertTrue(distances(none).err().contains("Missing required option: '--measure"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      distences.mfw = 3 | :2: distences.mfw: there is no command "distences"
      distances.mwf = 3 | :2: distances.mwf: "distances" has no option --mwf
      mwf = 3           | :2: mwf: no command has the option --mwf
      distances.mfw     | :2: distances.mfw: there is no = in this line
      distances.mfw =   | :2: distances.mfw: there is nothing behind the =
      =3                | :2: there is nothing before the =
      help = true       | :2: help: --help has its place on the command line
      fit.config = x    | :2: fit.config: --config has its place on the command line
      threads = 2       | :2: threads: it is set already, in line 1
      """)
  void lineThatIsNoSetting_isNamed_andNothingIsDone(String line, String message) {
    Path config = config("threads = 1", line);
    Result result = distances(Map.of(), "--config", config, "--measure", "cosine-delta", "--mfw", 10);
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("stylome: " + config + message), result.err());
  }

  @ParameterizedTest
  @CsvSource({
    "distances.mfw, many", "distances.mfw, 0", "distances.measure, feet", "threads, 0", "distances.quiet, yes"
  })
  void badValue_isAnError_thatNamesTheLine(String key, String value) {
    Path config = config("distances.part = whole", key + " = " + value);
    List<Object> args = new ArrayList<>(List.of("--config", config));
    if (!key.endsWith("mfw")) {
      args.addAll(List.of("--mfw", 10));
    }
    if (!key.endsWith("measure")) {
      args.addAll(List.of("--measure", "cosine-delta"));
    }
    Result result = distances(Map.of(), args.toArray());
    assertEquals(2, result.status());
    assertEquals("", result.out());
    assertTrue(result.err().contains(config + ":2: " + key + " = " + value), result.err());
    assertTrue(result.err().contains("Try \"stylome distances --help\""), result.err());
  }

  @Test
  void fileThatCannotBeRead_isNamed() throws IOException {
    Path missing = folder.resolve("none.properties");
    assertEquals("stylome: " + missing + ": there is no such config file\n",
        distances(Map.of("STYLOME_CONFIG", missing.toString())).err());
    assertTrue(distances(Map.of(), "--config", folder).err().contains(": this is a folder, not a config file"));
    Path latin = Files.write(folder.resolve("latin"), "threads = \u00E9".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(distances(Map.of(), "--config", latin).err().contains("latin: the config file is not UTF-8"));
    Path large = Files.write(folder.resolve("large"), new byte[1_000_001]);
    assertTrue(distances(Map.of(), "--config", large).err().contains("large: this is no config file: it has more"));
  }

  @Test
  void flagsListsAndColours_areSet() {
    Path config = config("color = always", "attribute.train = " + texts, "attribute.answer-shifted = true");
    Path out = folder.resolve("out.jsonl");
    Result result = Session.run("attribute", "--method", "standard", "--test", texts, "--out", out, "--config", config);
    assertEquals(0, result.status(), result.err());
    assertEquals(3, result.err().lines().count(), result.err());
    String plain = Session.run("--help").out();
    assertNotEquals(plain, Session.run("--config", config, "--help").out());
    assertEquals(plain, Session.run("--config", config, "--color", "never", "--help").out());
    String own = Session.run("fit", "--help").out();
    assertEquals(own, Session.run("--config", config, "--color", "never", "fit", "--help").out());
    assertEquals(own, Session.run("--config", config, "fit", "--help", "--color", "never").out());
    assertNotEquals(own, Session.run("fit", "--help", "--config", config).out());
    Result never = Session.run("attribute", "--color", "never", "--test", texts, "--out", out, "--config", config);
    assertFalse(never.err().contains("color = always"), never.err());
  }

  @Test
  void config_mustBeOnTheCommandLineOnce_notInAFileOfArguments() {
    Path arguments = Samples.write(folder.resolve("arguments"), "--config=" + config("threads = 1"));
    Result result = distances(Map.of(), "--measure", "cosine-delta", "--mfw", 10, "@" + arguments);
    assertEquals(2, result.status());
    assertTrue(result.err().contains("--config must stand on the command line itself, once"), result.err());
  }
}
