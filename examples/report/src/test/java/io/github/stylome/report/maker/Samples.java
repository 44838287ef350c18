package io.github.stylome.report.maker;

import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What every command writes, with figures as they come and with names and words from outside that begin with {@code @},
 * in whose place anything can be put.
 */
public final class Samples {
  private static final int LONG_ENOUGH = 20_000;

  private Samples() {}

  /** Returns the commands, in the order of their names. */
  public static List<String> commands() {
    return List.copyOf(new TreeSet<>(ReportMaker.commands()));
  }

  /** Returns what a command writes, with this in place of every {@code @}. */
  public static byte[] of(String command, String name) {
    String ending = command.equals("distances") ? ".tsv" : command.equals("network") ? ".csv" : ".jsonl";
    String file = "/io/github/stylome/report/samples/" + command + ending;
    try (InputStream in = Samples.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("@", ending.equals(".jsonl") ? escaped(name) : name).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) name.charAt(i)));
    }
    return out.toString();
  }

  /** Returns the report of a command, with this in place of every name, and with texts. */
  public static Report report(String command, String name, Words words) throws ReportInputException {
    ReportInput input = new ReportInput();
    input.add(command, of(command, name));
    String text = (name + " some words of ours, and a line\n").repeat(LONG_ENOUGH / (name.length() + 20));
    Map<String, String> texts = new HashMap<>();
    ReportMaker.quoted(input).forEach(id -> texts.put(id, text));
    return new ReportMaker(words).report(input, new Texts(texts));
  }
}
