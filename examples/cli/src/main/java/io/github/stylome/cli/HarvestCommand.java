package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.MonitorRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.monitor.AccountFinding;
import io.github.stylome.monitor.HarvestMonitor;
import io.github.stylome.monitor.HarvestReport;
import io.github.stylome.monitor.HarvestSettings;
import io.github.stylome.monitor.LinkedAccounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds accounts whose requests look machine-templated. */
@Command(
    name = "harvest",
    description = {
      "Finds accounts whose requests are made from a template or are all of one form, and accounts that share a "
          + "template.",
      "",
      "An account is compared with the others of the stream, or with those of --reference. Where most accounts of a "
          + "stream harvest, --reference is needed. Requests are read one after the other, memory is bounded, and ids "
          + "may repeat."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Writes a JSON row for every account, flagged ones first: kind \"account\", account, verdict (templated,",
      "uniform, ordinary, cannot tell), reason, texts, sampled, distinctTexts, distinctWords, words, templated",
      "and its 95%% interval, q, sharedDeviate, formDeviate, templates [{pattern, requests, fillings}]; then one",
      "for each group of accounts that share a template: kind \"linked\", accounts, texts, templated, interval,",
      "pattern, requests, fillings; and, if there are more than --accounts, one of kind \"rest\".",
      "docs/monitoring.md says more.",
      "",
      "Examples:",
      "  stylome harvest requests.jsonl.gz --key account --out accounts.jsonl",
      "  stylome harvest - --key user --reference last-month.jsonl.gz --flagged --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class HarvestCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = "Requests to read.")
  private List<String> texts;

  @Option(
      names = "--key",
      paramLabel = "NAME",
      defaultValue = "account",
      description = "Field of JSON rows, or column of tables, that holds the account (default: ${DEFAULT-VALUE}).")
  private String key;

  @Option(
      names = "--reference",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "Requests of ordinary accounts, with the same field. They are not judged.")
  private List<String> reference = List.of();

  @Option(
      names = "--fdr",
      paramLabel = "X",
      description = "The false discovery rate among flagged accounts (default: ${DEFAULT-VALUE}).")
  private double rate = HarvestSettings.standard().rate();

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Do not judge an account of fewer texts (default: ${DEFAULT-VALUE}).")
  private int least = HarvestSettings.standard().leastTexts();

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "How many accounts to keep, at most some 30 kB each (default: ${DEFAULT-VALUE}). If there are more, some "
          + "are chosen, as good as at random, and what the others send is counted in a row of its own.")
  private int accounts = HarvestSettings.standard().mostAccounts();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides which requests are drawn together for the null (default: ${DEFAULT-VALUE}).")
  private long seed = HarvestSettings.standard().seed();

  @Option(names = "--flagged", description = "Write no rows of accounts that are not flagged.")
  private boolean flaggedOnly;

  @Mixin
  private OutputOptions out;

  @Mixin
  private ReadOptions run;

  HarvestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    HarvestSettings settings = settings();
    Inputs inputs = run.inputs(texts);
    Optional<Inputs> ordinary = reference.isEmpty() ? Optional.empty() : Optional.of(run.inputs(reference));
    if (ordinary.isPresent() && ordinary.get().readStandardInput() && inputs.readStandardInput()) {
      throw new ParameterException(spec.commandLine(), "standard input cannot be both the texts and --reference");
    }
    List<Path> files = new ArrayList<>(inputs.files());
    ordinary.ifPresent(given -> files.addAll(given.files()));
    Rejections rejections = new Rejections(console::tell);
    try (OutputFile output = out.open(files, console)) {
      HarvestMonitor known = new HarvestMonitor(settings);
      if (ordinary.isPresent()) {
        read(ordinary.get(), known, rejections);
      }
      HarvestMonitor monitor = new HarvestMonitor(settings);
      read(inputs, monitor, rejections);
      write(ordinary.isPresent() ? monitor.report(known) : monitor.report(), output);
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private HarvestSettings settings() {
    try {
      return new HarvestSettings(rate, least, accounts, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void read(Inputs inputs, HarvestMonitor monitor, Rejections rejections) throws IOException {
    try (RowSource source = inputs.openEndless(console.in(), run.disputed(key), rejections);
        Progress progress = run.on(console).startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        String account = row.get().key();
        if (account == null || account.isBlank()) {
          rejections.report(row.get().place(),
              "the row " + Visible.excerpt(row.get().document().id()) + " has no " + Visible.excerpt(key));
        } else {
          monitor.add(account, row.get().document().text());
        }
        progress.at(source.bytesRead());
      }
    }
    if (monitor.texts() == 0) {
      throw new CommandFailure("no text has the field " + Visible.excerpt(key) + "; --key names another");
    }
  }

  private void write(HarvestReport report, OutputFile output) throws IOException {
    for (AccountFinding finding : report.accounts()) {
      if (!flaggedOnly || finding.verdict().isFlagged()) {
        output.write(MonitorRows.account(finding));
      }
    }
    for (LinkedAccounts group : report.linked()) {
      output.write(MonitorRows.linked(group));
    }
    if (report.restTexts() > 0) {
      console.tell("there are more than " + accounts + " accounts: " + report.restTexts()
          + " texts of the others are counted together; --accounts keeps more");
      output.write(MonitorRows.rest(report));
    }
  }
}
