package io.github.stylome.consumer;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.store.AttributorReader;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Abstention;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.util.Optional;

/** Uses Stylome as a module among modules: named, and with its inner packages closed. */
public final class Consumer {
  private static final Document TERSE_1 = Document.of(
      "terse-1", "terse", "Rain again. No bread. I went out and I got wet. The cat sat on the wall and I sat too.");
  private static final Document TERSE_2 = Document.of(
      "terse-2", "terse", "Sun at last. I got bread. The cat went out and I went too. We sat on the wall.");
  private static final Document ORNATE = Document.of(
      "ornate", "ornate", "Upon the morrow, which was fair, we proceeded, with much ceremony, towards the "
          + "hill; whereupon, alas, it rained.");
  private static final String DISPUTED =
      "Wind now. I got out and the cat went in. No rain. We sat on the step and I got cold.";

  private Consumer() {}

  public static void main(String[] args) throws IOException {
    Module core = Document.class.getModule();
    require(core.getName().equals("io.github.stylome.core"), "Document is in " + core);
    require(!core.isExported("io.github.stylome.unicode", Consumer.class.getModule()), "an inner package is open");
    Module fingerprint = Attributor.class.getModule();
    require(fingerprint.getName().equals("io.github.stylome.fingerprint"), "Attributor is in " + fingerprint);

    Attributor attributor = Attributor.fit(Corpus.of(TERSE_1, TERSE_2, ORNATE));
    Attribution answer = attributor.attribute(Document.of("disputed", DISPUTED));
    require(answer.best().equals(Optional.of("terse")), "the answer is " + answer);
    require(!answer.evidence().isEmpty(), "there is no evidence");

    Attributor reread = AttributorReader.read(AttributorWriter.toBytes(attributor));
    Attribution again = reread.attribute(Document.of("disputed", DISPUTED));
    require(again.ranking().equals(answer.ranking()), "read back, it answers otherwise: " + again);

    Atlas atlas = Atlas.bundled();
    require(atlas.families().contains(Atlas.HUMAN), "the atlas knows no people: " + atlas);
    require(atlas.profiles().size() >= 50, "the atlas is small: " + atlas);
    Identification line = atlas.identify(Document.of("disputed", DISPUTED));
    require(line.abstention().equals(Optional.of(Abstention.TOO_SHORT)), "of a line the atlas says " + line);
    System.out.println("module path: " + answer.best().orElseThrow() + ", " + atlas);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
