package io.github.stylome.dossier;

import static java.util.Objects.requireNonNull;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.leak.LeakScanner;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes dossiers.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DossierMaker {
  private final DossierSettings settings;
  private final LeakScanner scanner;
  private final Optional<Atlas> atlas;

  private DossierMaker(DossierSettings settings, LeakScanner scanner, Optional<Atlas> atlas) {
    this.settings = requireNonNull(settings, "settings");
    this.scanner = requireNonNull(scanner, "scanner");
    this.atlas = atlas;
  }

  /** Returns a maker with these settings, the names of leaks that come with the library, and no atlas. */
  public static DossierMaker of(DossierSettings settings) {
    return new DossierMaker(settings, LeakScanner.standard(), Optional.empty());
  }

  /** Returns the same with another scanner for leaks. */
  public DossierMaker with(LeakScanner other) {
    return new DossierMaker(settings, other, atlas);
  }

  /** Returns the same that asks an atlas. */
  public DossierMaker with(Atlas other) {
    return new DossierMaker(settings, scanner, Optional.of(other));
  }

  /** Makes a dossier on the calling thread. */
  public Dossier make(DossierTexts texts) {
    return make(texts, Workers.caller(), topic -> {});
  }

  /**
   * Makes a dossier. The same texts and settings give the same dossier, on any number of threads and in any order of
   * the texts. O(length of all texts) time, besides what lineage and trees take for so many labels; memory for all texts.
   *
   * @param begun is told of every section before it is made
   */
  public Dossier make(DossierTexts texts, Workers workers, Consumer<Topic> begun) {
    DossierCase given = new DossierCase(texts,
        FieldTexts.of(Basis.Field.ANSWERS, texts.answers(), texts.suspect(), settings, workers),
        FieldTexts.of(Basis.Field.THINKING, texts.thinking(), texts.suspect(), settings, workers),
        settings, scanner, atlas, workers);
    List<DossierSection> sections = new ArrayList<>();
    for (SectionMaker maker : SectionMaker.all()) {
      begun.accept(maker.topic());
      sections.add(section(maker, given));
    }
    return new Dossier(texts.suspect(), settings, Agreement.of(sections));
  }

  /** Texts that one part cannot measure do not take the other parts away. */
  private static DossierSection section(SectionMaker maker, DossierCase given) {
    try {
      return new DossierSection(maker.topic(), maker.findings(given));
    } catch (IllegalArgumentException e) {
      boolean ofThinking = maker.topic() == Topic.THINKING || maker.topic() == Topic.TRACES;
      FieldTexts texts = ofThinking ? given.thinking() : given.answers();
      Finding failed = Finding.cannotTell(maker.mainKind(), Doubt.stated(String.valueOf(e.getMessage())),
          texts.comparedBasis(given.suspect(), given.seed()));
      return new DossierSection(maker.topic(), List.of(failed));
    }
  }
}
