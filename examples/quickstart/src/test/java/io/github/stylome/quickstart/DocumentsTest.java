package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name only what is there: every link, file and type. */
class DocumentsTest {
  private static final Path ROOT = Path.of("");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FILE =
      Pattern.compile("(?<![\\w./-])(?:core|fingerprint|fuzz|benchmarks|examples|consumers|docs|\\.ci)(?:/[\\w.*-]+)+");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE = Pattern.compile("(?<![\\w.-])([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)\\b");
  private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");
  /** Types of the JDK and of rivals that documents speak of. */
  private static final Set<String> OF_OTHERS = Set.of(
      "BreakIterator", "FloatVector", "HashMap", "HashMultiset", "StandardAnalyzer", "StandardTokenizer", "StrictMath");
  private static final Pattern PACKAGE = Pattern.compile("io\\.github\\.stylome(?:\\.[a-z]+)+");

  @Test
  void links_leadToFilesAndHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : matches(LINK, prose(document))) {
        if (!link.contains("://") && !leads(document, link)) {
          broken.add(document + " -> " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void filesThatAreNamed_exist() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      for (String file : matches(FILE, Files.readString(document))) {
        String path = file.replaceFirst("[.-]+$", "");
        if (!path.contains("/target/") && !exists(path)) {
          missing.add(document + " names " + path);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void typesThatAreNamed_exist() throws IOException {
    Set<String> declared = new TreeSet<>();
    for (Path source : sources()) {
      declared.addAll(matches(DECLARATION, Files.readString(source)));
    }
    declared.addAll(OF_OTHERS);
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      if (document.equals(Path.of("CONTRIBUTING.md"))) {
        continue; // speaks of names that are examples of names
      }
      for (String code : matches(CODE, prose(document))) {
        for (String type : matches(TYPE, code)) {
          if (!declared.contains(type)) {
            missing.add(document + " names " + type);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void packagesThatAreNamed_exist() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      for (String name : matches(PACKAGE, Files.readString(document))) {
        String folder = "src/main/java/" + name.replace('.', '/');
        if (Stream.of("core", "fingerprint", "fuzz", "benchmarks", "examples/cli", "examples/quickstart",
            "examples/evaluation", "examples/atlas", "examples/search", "examples/spark")
            .noneMatch(module -> Files.exists(ROOT.resolve(module).resolve(folder)))
            && !name.equals("io.github.stylome.core")) { // the name of a module
          missing.add(document + " names " + name);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(
        Path.of("README.md"), Path.of("README.ar.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"),
        Path.of("examples/texts/README.md")));
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    assertFalse(documents.size() < 6, documents.toString());
    return documents;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.toString().contains("target"))
          .toList();
    }
  }

  /** Returns the text without its fenced blocks, in which brackets mean other things. */
  private static String prose(Path document) throws IOException {
    return Files.readString(document).replaceAll("(?ms)^```.*?^```", "");
  }

  private static boolean leads(Path document, String link) throws IOException {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
    if (!Files.exists(ROOT.resolve(target))) {
      return false;
    }
    return hash < 0 || anchors(target).contains(link.substring(hash + 1));
  }

  private static Set<String> anchors(Path document) throws IOException {
    Set<String> anchors = new TreeSet<>();
    for (String line : prose(document).lines().toList()) {
      if (line.startsWith("#")) {
        anchors.add(line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "")
            .replace(' ', '-'));
      }
    }
    return anchors;
  }

  private static boolean exists(String path) throws IOException {
    int star = path.indexOf('*');
    if (star < 0) {
      return Files.exists(ROOT.resolve(path));
    }
    Path folder = ROOT.resolve(path.substring(0, path.lastIndexOf('/', star)));
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + path);
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(matcher::matches);
    }
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.groupCount() > 0 ? r.group(1) : r.group()).toList();
  }
}
