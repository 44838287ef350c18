package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Builds atlases that lack some of the texts, to ask them about these. */
final class Builds {
  private final SortedMap<String, Families.Model> models;
  private final List<AtlasText> texts;
  private final Set<String> fiction;
  private final Workers workers;

  Builds(SortedMap<String, Families.Model> models, List<AtlasText> texts, Set<String> fiction, Workers workers) {
    this.models = models;
    this.texts = texts;
    this.fiction = fiction;
    this.workers = workers;
  }

  /** Returns all texts. */
  List<AtlasText> texts() {
    return texts;
  }

  /** Returns the family of a text that has a profile. */
  String family(AtlasText text) {
    return Objects.requireNonNull(models.get(text.profile())).family();
  }

  /** Returns an atlas of all texts but some. */
  Atlas without(Predicate<AtlasText> leftOut) {
    List<AtlasText> used = texts.stream().filter(leftOut.negate()).toList();
    return new AtlasBuilder(models, used, fiction, workers).build("without", "none", BuildAtlas.SOURCES);
  }

  /** Returns an atlas of all texts but some that is built from less: only the prompts that families are learnt from. */
  Atlas smallWithout(Predicate<AtlasText> leftOut) {
    return without(leftOut.or(text -> !FamilyLearner.isPrompt(text, fiction)));
  }
}
