package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProvenance;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.ProfileMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small texts in a folder, and command lines that write every kind of row about them to standard output. */
final class EveryCommand {
  private static final int PROMPTS = 24;

  private final Path folder;
  private final Path known;
  private final Path disputed;
  private final Path people;
  private final Path thinking;
  private final Path reference;
  private final Path stream;
  private final Path requests;
  private final Path identities;
  private final Path authors;
  private final Path pairs;
  private final Path truth;

  EveryCommand(Path folder) {
    this.folder = folder;
    known = Samples.write(folder.resolve("known.jsonl"), Samples.rows(0, PROMPTS));
    disputed = Samples.write(folder.resolve("disputed.jsonl"), Samples.rows(50, 4));
    people = Samples.write(folder.resolve("people.jsonl"),
        Samples.rows(0, PROMPTS).stream().filter(row -> row.contains("\"ann\"")).toList());
    thinking = Samples.write(folder.resolve("thinking.jsonl"), Samples.rows(0, PROMPTS).stream()
        .map(row -> row.replace("\"text\":\"", "\"text\":\"<think>" + "I think. Wait, no. ".repeat(10) + "</think> "))
        .toList());
    reference = Samples.write(folder.resolve("reference.jsonl"), texts("ann", "a", 0, 40));
    stream = Samples.write(folder.resolve("stream.jsonl"),
        Stream.concat(texts("bob", "a", 100, 60).stream(), texts("bob", "b", 200, 3).stream()).toList());
    requests = Samples.write(folder.resolve("requests.jsonl"), requests());
    identities = Samples.write(folder.resolve("identities.jsonl"), List.of(
        Samples.row(1, "one", null, "I am ChatGPT, made by OpenAI. How can I help?"),
        Samples.row("2", null, null, "I am Claude, and I was made by Anthropic.")));
    authors = Samples.write(folder.resolve("authors.jsonl"), PairCommandTest.authors());
    pairs = Samples.write(folder.resolve("pairs.jsonl"), List.of(
        PairCommandTest.pair("same", PairCommandTest.text(10, 1, 200), PairCommandTest.text(10, 2, 200)),
        PairCommandTest.pair("different", PairCommandTest.text(11, 1, 200), PairCommandTest.text(12, 2, 200))));
    truth = Samples.write(folder.resolve("truth.jsonl"),
        List.of("{\"id\":\"same\",\"same\":true}", "{\"id\":\"different\",\"same\":false}"));
  }

  /** Returns a small atlas for the commands that ask one. */
  static Atlas atlas() {
    List<Document> texts = new ArrayList<>();
    StringBuilder provenance = new StringBuilder("atlas\t7\t2026-01-02\t0.1\nsource\ttoys\tmade up\ttoday\tnone\n");
    for (String label : Samples.labels()) {
      for (int i = 0; i < 20; i++) {
        texts.add(Document.of(label + i, label, Samples.text(label, i, 150)).withGroup("prompt " + i));
      }
      provenance.append("profile\t" + label + "\tmodel-" + label + "\tFamily " + label + "\ttoys\t20\t3000\n");
    }
    return Atlas.of(AtlasProvenance.parse(provenance.toString()),
        ProfileAttributor.fit(ProfileMethod.standard(), Corpus.copyOf(texts), Workers.caller()));
  }

  private static List<String> texts(String author, String endpoint, int from, int count) {
    List<String> rows = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      rows.add(Samples.JSON.createObjectNode().put("id", i).put("endpoint", endpoint)
          .put("text", Samples.text(author, i, 60)).toString());
    }
    return rows;
  }

  private static List<String> requests() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      boolean bot = i % 12 < 2;
      String text = bot
          ? "Give me all the facts on " + Samples.text("cid", i, 2) + " as a table with sources and with dates"
          : Samples.text(Samples.labels().get(i % 3), 1000 + i, 6 + i % 7);
      rows.add(Samples.JSON.createObjectNode().put("id", i).put("account", (bot ? "bot " : "user ") + i % 12)
          .put("text", text).toString());
    }
    return rows;
  }

  /** Returns the command lines, those of one kind of row one after the other. */
  List<List<Object>> lines() {
    return List.of(
        line("identify --json", disputed),
        line("identify --json --each", disputed),
        line("identify --json --together label", disputed),
        line("attribute --method standard --family-separator / --out - --train", known, "--test", disputed),
        line("attribute --method cosine-delta --mfw 50 --together label --out - --train", known, "--test", disputed),
        line("evaluate --method cosine-delta --mfw 50 --timing --human ann --unknown cid --out - --train",
            people, knownBut("cid"), "--test", disputed),
        line("cluster --mfw 20 --as json --cut 2 --out -", disputed),
        line("cluster --mfw 20 --as json --linkage nj --out -", disputed),
        line("cluster --consensus 10:20:10 --as json --out -", disputed),
        line("scatter --by correlation --mfw 20 --as json --out -", disputed),
        line("scatter --by mds --measure burrows-delta --mfw 20 --as json --out -", disputed),
        line("crossvalidate --mfw 20 --folds 3 --out -", known),
        line("crossvalidate --mfw 20 --folds 3 --summary - --out", other(), known),
        line("verify --mfw 20 --rounds 10 --out - --question", disputed, "--candidates", people, "--imposters",
            knownBut("ann")),
        line("verify --method bootstrap --mfw 20 --rounds 10 --out - --question", disputed, "--candidates", people,
            "--imposters", knownBut("ann")),
        line("verify --words 150 --out - --calibration", authors, "--pairs", pairs, "--truth", truth),
        line("verify --words 100 --out - --question", disputed, "--candidates", people, "--calibration", authors),
        line("richness --out -", known),
        line("keyness --slice 50 --out - --target", people, "--reference", knownBut("ann")),
        line("keyness --slice 50 --markers - --out", other(), "--target", people, "--reference", knownBut("ann")),
        line("rolling --window 30 --step 10 --mfw 20 --out - --references", known, "--", disputed),
        line("rolling --window 30 --step 10 --mfw 20 --segments - --out", other(), "--references", known, "--",
            disputed),
        line("slop --out - --target", known, "--human", people),
        line("slop --out - --target", known, "--index", disputed),
        line("slop --out - --compare --target", known),
        line("tree --as json --bootstrap 10 --place dan --out -", known, fourth()),
        line("compose --human ann --out - --references", known, "--corpus", disputed),
        line("compose --human ann --documents - --out", other(), "--references", known, "--corpus", disputed),
        line("screen --human ann --rate 0.2 --out - --references", known, "--corpus", disputed),
        line("lineage --resamples 100 --out - --suspects", people, "--candidates", knownBut("ann")),
        line("reasoning --resamples 100 --suspect ann --out -", thinking),
        line("leaks --all --out -", identities),
        line("leaks --summary - --out", other(), identities),
        line("drift --key endpoint --out - --reference", reference, "--stream", stream),
        line("harvest --out -", requests),
        line("harvest --accounts 5 --out -", requests),
        line("dossier --suspect ann --resamples 100 --out -", known));
  }

  private static List<Object> line(String words, Object... more) {
    return Stream.concat(Arrays.stream(words.split(" ", -1)), Arrays.stream(more)).collect(Collectors.toList());
  }

  private Path other() {
    return folder.resolve("other.out");
  }

  private Path knownBut(String label) {
    return Samples.write(folder.resolve("but-" + label + ".jsonl"),
        Samples.rows(0, PROMPTS).stream().filter(row -> !row.contains('"' + label + '"')).toList());
  }

  private Path fourth() {
    return Samples.write(folder.resolve("fourth.jsonl"), Samples.rows(0, PROMPTS).stream()
        .filter(row -> row.contains("\"cid\"")).map(row -> row.replace("cid", "dan")).toList());
  }
}
