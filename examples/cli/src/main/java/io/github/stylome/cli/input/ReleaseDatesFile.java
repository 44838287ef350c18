package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.dossier.ReleaseDate;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads when models were released: a label, a tab and a date on each line. Lines that begin with # are passed over. */
public final class ReleaseDatesFile {
  private ReleaseDatesFile() {}

  /**
   * Returns the path of this name.
   *
   * @throws UnreadableInputException if it is none
   */
  public static Path path(String name) throws UnreadableInputException {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(name, "this is not the name of a file: " + e.getReason());
    }
  }

  /**
   * Returns the dates by label.
   *
   * @throws UnreadableInputException if the file cannot be read, or a line is no label and date, or a label is there
   *     twice; the message has the line and the value
   */
  public static Map<String, ReleaseDate> read(String name) throws UnreadableInputException {
    Map<String, ReleaseDate> dates = new HashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(path(name))) {
      int number = 1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(name + ":" + number, line, dates);
        }
        number++;
      }
    } catch (MalformedInputException e) {
      throw new UnreadableInputException(name, "this is not UTF-8");
    } catch (UnreadableInputException e) {
      throw e;
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
    return dates;
  }

  private static void add(String place, String line, Map<String, ReleaseDate> dates) throws UnreadableInputException {
    int tab = line.indexOf('\t');
    if (tab < 1 || line.indexOf('\t', tab + 1) >= 0) {
      throw new UnreadableInputException(place, "this is not a label, a tab and a date: " + Visible.excerpt(line));
    }
    String label = line.substring(0, tab);
    try {
      if (dates.put(label, ReleaseDate.parse(line.substring(tab + 1))) != null) {
        throw new UnreadableInputException(place, "the label " + Visible.excerpt(label) + " is there twice");
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(place, String.valueOf(e.getMessage()));
    }
  }
}
