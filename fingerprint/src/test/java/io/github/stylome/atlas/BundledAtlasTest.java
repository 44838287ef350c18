package io.github.stylome.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Document;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.verdict.Abstention;
import io.github.stylome.verdict.Candidate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import io.github.stylome.text.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The atlas that this release carries: figures, no sentences, and at most five megabytes of them. */
class BundledAtlasTest {
  private static final Atlas ATLAS = Atlas.bundled();

  @Test
  void resources_haveAtMostFiveMegabytes() throws IOException {
    long bytes = 0;
    for (String name : new String[] {"atlas.stylome", "families.stylome", "atlas.tsv"}) {
      try (InputStream in = Atlas.class.getResourceAsStream(name)) {
        bytes += in.readAllBytes().length;
      }
    }
    assertTrue(bytes <= 5_000_000, bytes + " bytes");
  }

  @Test
  void bundled_isReadOnce() {
    assertSame(ATLAS, Atlas.bundled());
  }

  @Test
  void profiles_areThoseOfTheModelAndOfKnownFamilies() {
    assertEquals(ATLAS.attributor().labels(), ATLAS.profiles().stream().map(AtlasProfile::label).sorted().toList());
    assertTrue(ATLAS.profiles().size() >= 80, ATLAS.profiles().size() + " profiles");
    assertTrue(ATLAS.families().containsAll(List.of(
        "OpenAI", "Anthropic", "Google", "Meta", "Mistral", "Qwen", "DeepSeek", "xAI", Atlas.HUMAN)),
        ATLAS.families()::toString);
  }

  @Test
  void families_areLearntAndThoseOfTheProfiles() {
    assertEquals(ATLAS.families(), ATLAS.familyAttributor().orElseThrow().labels());
    assertTrue(ATLAS.provenance().training().orElseThrow().shifted().slope() > 0);
  }

  @Test
  void learntFeatures_areHashesOfAtMostFourTokensOrChars() {
    ATLAS.familyAttributor().orElseThrow().channels().forEach(channel -> channel.spec().streams().forEach(
        stream -> assertTrue(stream.longest() <= 4, stream::toString)));
  }

  @Test
  void read_ofAFolder_isTheSameAtlas(@TempDir Path folder) throws IOException {
    for (String name : new String[] {"atlas.stylome", "families.stylome", "atlas.tsv"}) {
      try (InputStream in = Atlas.class.getResourceAsStream(name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    Document text = Document.of("x", SmallTexts.text(1, 1, 400));
    assertEquals(ATLAS.identify(text).families(), Atlas.read(folder).identify(text).families());
    Files.writeString(folder.resolve("atlas.tsv"), "nonsense");
    IOException e = assertThrows(IOException.class, () -> Atlas.read(folder));
    assertTrue(e.getMessage().contains("atlas.tsv: line 1"), e::getMessage);
    Files.writeString(folder.resolve("atlas.tsv"), "atlas\t1\t2026-11-22\t0.5\n");
    assertThrows(IOException.class, () -> Atlas.read(folder));
    Files.delete(folder.resolve("families.stylome"));
    assertThrows(IOException.class, () -> Atlas.read(folder));
  }

  @Test
  void provenance_hasPositiveFiguresAndASourceForEveryProfile() {
    Set<String> collections = new HashSet<>();
    ATLAS.sources().forEach(source -> collections.add(source.collection()));
    for (AtlasProfile profile : ATLAS.profiles()) {
      assertTrue(profile.texts() > 0 && profile.tokens() >= profile.texts(), profile::toString);
      assertTrue(collections.contains(profile.collection()), profile::toString);
      assertTrue(!profile.model().isBlank() && !profile.family().isBlank(), profile::toString);
    }
    assertTrue(!ATLAS.version().isBlank());
    assertTrue(ATLAS.date().matches("\\d{4}-\\d{2}-\\d{2}"), ATLAS.date());
  }

  @Test
  void features_haveAtMostFiveTokens() {
    for (Fingerprinter prints : ATLAS.attributor().fingerprinters()) {
      NGrams ngrams = prints.spec().features().ngrams();
      assertTrue(ngrams.n() <= 5, ngrams::toString);
      for (String term : prints.vocabulary().terms()) {
        long tokens = NGrams.ofWords(1).forEach(Tokenizers.wordsAndMarks(), term, (buffer, offset, length) -> { });
        assertTrue(tokens <= 5, () -> "\"" + term + "\"");
      }
    }
  }

  @Test
  void identify_ofAnInventedText_givesEveryFamilyAProbability() {
    Identification answer = ATLAS.identify(Document.of("x", SmallTexts.text(1, 1, 400)));
    assertEquals(ATLAS.families().size(), answer.families().size());
    assertEquals(1, answer.families().stream().mapToDouble(Candidate::probability).sum(), 1e-12);
    assertTrue(answer.tokens() > 400);
  }

  @Test
  void identify_ofAShortText_cannotTell() {
    Identification answer = ATLAS.identify(Document.of("note", "The rain came down all night, and the river rose."));
    assertEquals(Optional.of(Abstention.TOO_SHORT), answer.abstention());
    assertEquals(Optional.empty(), answer.best());
  }

  @Test
  void identify_ofAnEmptyText_cannotTell() {
    assertEquals(Optional.of(Abstention.EMPTY), ATLAS.identify(Document.of("blank", "")).abstention());
  }

  @Test
  void identify_ofATextThatRepeatsItself_cannotTell() {
    Identification answer = Atlas.bundled().identify(Document.of("the", "the of and ".repeat(200)));
    assertEquals(Optional.of(Abstention.UNLIKE_ANY), answer.abstention(), answer.reason());
  }

  @Test
  void identifyTogether_leavesOutTextsThatTheAtlasKnowsTooLittleOf() {
    Document strange = Document.of("strange", "Lorem ipsum dolor sit amet consectetur adipiscing elit. ".repeat(40));
    Document known = Document.of("known", "It was the one thing that he could not do, and so he did it again. ".repeat(40));
    assertEquals(List.of("known"), Atlas.bundled().identifyTogether(Corpus.of(strange, known)).documents());
  }
}
