package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.store.AttributorReader;
import io.github.stylome.store.FingerprintFormatException;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads what {@code fit} wrote. */
final class ModelFile {
  private ModelFile() {}

  static Path path(String name) throws UnreadableInputException {
    try {
      Path path = Path.of(name);
      if (!Files.exists(path)) {
        throw new UnreadableInputException(name, "there is no such file");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(name, "this is not the name of a file: " + e.getReason());
    }
  }

  static Attributor read(String name) throws UnreadableInputException {
    try {
      return AttributorReader.read(Files.readAllBytes(path(name)));
    } catch (FingerprintFormatException e) {
      throw new UnreadableInputException(
          name, "no model that stylome wrote, or a damaged one: " + Visible.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }
}
