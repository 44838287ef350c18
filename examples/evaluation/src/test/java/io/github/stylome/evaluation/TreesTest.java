package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.PromptChannel;
import io.github.stylome.distance.PromptDistances;
import io.github.stylome.distance.PromptDistances.Pairing;
import io.github.stylome.distance.PromptTable;
import io.github.stylome.evaluation.ListedRelatives.Listed;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {
  private static final List<String> OWN = List.of("indeed shall upon", "really gonna just", "ergo hence whereas");

  /** Three families of two, each with words of its own. */
  private static PromptTable table() {
    List<Document> texts = new ArrayList<>();
    for (int prompt = 0; prompt < 12; prompt++) {
      for (int label = 0; label < 6; label++) {
        Random random = new Random(prompt * 6 + label);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
          String from = random.nextInt(2) == 0 ? OWN.get(label / 2) : "the mill on the hill was old";
          String[] words = from.split(" ", -1);
          text.append(words[random.nextInt(words.length)]).append(' ');
        }
        texts.add(Document.of(prompt + "/" + label, "m" + label, text.toString()).withGroup("p" + prompt));
      }
    }
    return PromptTable.of(Corpus.copyOf(texts), List.of());
  }

  @Test
  void qualityOfFamilies_isFull_andTheDistilledAreLeftOut() {
    PromptDistances distances =
        PromptDistances.of(table(), List.of(PromptChannel.WORDS), Pairing.PROMPTS, 1, Workers.caller());
    List<Listed> listed = List.of(
        new Listed("m0", "sibling", List.of("m1")), new Listed("m3", "finetune", List.of("m2")),
        new Listed("m4", "distilled", List.of("m0")), new Listed("m5", "prompt", List.of("m4")));
    TreeQuality quality = TreeQuality.of(distances, listed, 5, Workers.caller());
    assertEquals(List.of(3, 3, 3, 3, 3, 3), List.of(quality.listed(), quality.nearest(), quality.inTree(),
        quality.inClade(), quality.placedNearest(), quality.placedBeside()));
    assertEquals(1, quality.medianSupport());
    assertTrue(quality.meanDelta() < 0.3, quality.toString());
    TreeQuality wrong =
        TreeQuality.of(distances, List.of(new Listed("m0", "sibling", List.of("m5"))), 5, Workers.caller());
    assertEquals(0, wrong.nearest() + wrong.inTree() + wrong.inClade() + wrong.placedNearest());
  }

  @Test
  void row_namesCollectionChannelsAndPairing() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Trees(Path.of("none"), 3, Workers.caller(), new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .run("made", table(), List.of(new Listed("m0", "sibling", List.of("m1"))), List.of(PromptChannel.WORDS),
            Pairing.PROFILES);
    String[] cells = bytes.toString(StandardCharsets.UTF_8).strip().split(" +", -1);
    assertEquals(List.of("made", "words", "profiles", "1", "1"), List.of(cells).subList(0, 5));
  }

  @Test
  void relatives_areThoseThatTheCollectionHas(@TempDir Path folder) throws IOException {
    Path corpora = Files.createDirectory(folder.resolve("corpora"));
    Files.writeString(corpora.resolve("lineage.tsv"), "# comment\na\tsibling\tb,x\nb\tsibling\tx\nq\tsibling\ta\n");
    assertEquals(List.of(new Listed("a", "sibling", List.of("b"))),
        ListedRelatives.read(folder, List.of("a", "b", "c")));
  }
}
