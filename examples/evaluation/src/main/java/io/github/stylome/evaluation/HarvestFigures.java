package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.evaluation.HarvestAccounts.Account;
import io.github.stylome.evaluation.HarvestAccounts.Kind;
import io.github.stylome.monitor.AccountFinding;
import io.github.stylome.monitor.HarvestMonitor;
import io.github.stylome.monitor.HarvestReport;
import io.github.stylome.monitor.HarvestSettings;
import io.github.stylome.monitor.LinkedAccounts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Measures how many made-up harvesting accounts are found among ordinary ones, and how many ordinary ones are flagged,
 * at the default false discovery rate. A stream has 60 ordinary accounts and 30 that are focused on one subject, which
 * ask what the instructions of alpaca-eval ask; 6 each that fill one template, fill paraphrases of one, or sweep over
 * topics; and two groups of 5 accounts that share a template and send few texts each. The others send 12 to 60.
 *
 * <p>Templates are taken in turns for two parts. Settings were chosen on the first; the second was only measured.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.HarvestFigures ../shared second 20
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, the part, and how many streams to make up.
 */
public final class HarvestFigures {
  private static final int FEW = 6;

  private final List<String> instructions;
  private final Map<Kind, int[]> counts = new HashMap<>(); // flagged, all
  private int found;
  private int groups;
  private int mixed; // groups with an account that is not of them

  private HarvestFigures(List<String> instructions) {
    this.instructions = instructions;
  }

  /** Prints the figures. */
  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    int part = arguments.contains("first") ? 0 : 1;
    int streams = arguments.stream().filter(each -> each.matches("[0-9]{1,6}")).mapToInt(Integer::parseInt)
        .findFirst().orElse(20);
    HarvestFigures figures = new HarvestFigures(instructions(DevelopmentSplits.shared(args)));
    for (int stream = 0; stream < streams; stream++) {
      figures.run(part, stream);
    }
    figures.print(new PrintStream(System.out, true, StandardCharsets.UTF_8), streams);
  }

  private static List<String> instructions(Path shared) throws IOException {
    Path file = shared.resolve("corpora").resolve("alpaca-eval").resolve("prompts.jsonl.gz");
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> JsonRows.field(line, "text")).collect(Collectors.toList());
    }
  }

  private void run(int part, int stream) {
    HarvestAccounts maker = new HarvestAccounts(instructions, part, stream);
    Random random = new Random(stream);
    List<Account> accounts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < number(kind); i++) {
        accounts.add(maker.of(kind, i == 0 || kind != Kind.LINKED ? i : i / 5 * 10 + i % 5,
            kind == Kind.LINKED ? FEW : 12 + random.nextInt(49)));
      }
    }
    HarvestMonitor monitor = new HarvestMonitor(HarvestSettings.standard());
    for (Account account : accounts) {
      account.requests().forEach(request -> monitor.add(account.name(), request));
    }
    HarvestReport report = monitor.report();
    for (AccountFinding finding : report.accounts()) {
      int[] count = counts.computeIfAbsent(Kind.valueOf(kind(finding.account())), kind -> new int[2]);
      count[0] += finding.verdict().isFlagged() ? 1 : 0;
      count[1]++;
    }
    for (LinkedAccounts group : report.linked()) {
      long linked = group.accounts().stream().filter(name -> kind(name).equals("LINKED")).count();
      found += (int) linked;
      groups++;
      mixed += group.accounts().stream().anyMatch(name -> kind(name).equals("ORDINARY") || kind(name).equals("FOCUSED"))
          ? 1 : 0;
    }
  }

  private static int number(Kind kind) {
    return switch (kind) {
      case ORDINARY -> 60;
      case FOCUSED -> 30;
      case TEMPLATE, PARAPHRASE, SWEEP -> 6;
      case LINKED -> 10;
    };
  }

  private static String kind(String account) {
    return account.substring(0, account.indexOf('-'));
  }

  private void print(PrintStream out, int streams) {
    int right = 0;
    int wrong = 0;
    for (Kind kind : Kind.values()) {
      int[] count = counts.getOrDefault(kind, new int[2]);
      boolean ordinary = kind == Kind.ORDINARY || kind == Kind.FOCUSED;
      right += ordinary ? 0 : count[0];
      wrong += ordinary ? count[0] : 0;
      out.println(line(kind.toString().toLowerCase(Locale.ROOT) + ": flagged", count[0], count[1]));
    }
    out.println(line("precision", right, right + wrong));
    out.println(line("linked accounts in a group", found, streams * number(Kind.LINKED)));
    out.println(line("groups with an ordinary account", mixed, groups));
  }

  private static String line(String what, int count, int of) {
    Proportion share = new Proportion(count, of);
    return String.format(Locale.ROOT, "%-32s %5d of %5d, %.3f [%.3f, %.3f]",
        what, count, of, share.share(), share.lower(), share.upper());
  }
}
