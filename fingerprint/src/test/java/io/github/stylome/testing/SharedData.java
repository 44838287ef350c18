package io.github.stylome.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the folder of corpora and official test files that the project does not contain. Its place is the system
 * property {@value #PROPERTY}; a test that asks for a file that is not there is skipped with a message.
 */
public final class SharedData {
  /** The system property that names the folder. */
  public static final String PROPERTY = "stylome.shared";

  private SharedData() {}

  /** Returns a file or folder below the shared folder, or skips the calling test. */
  public static Path require(String relative) {
    String root = System.getProperty(PROPERTY, "");
    Path path = Path.of(root).resolve(relative);
    Assumptions.assumeTrue(
        !root.isEmpty() && Files.exists(path),
        () -> "skipped: " + relative + " is not in the folder that -D" + PROPERTY + " names");
    return path;
  }
}
