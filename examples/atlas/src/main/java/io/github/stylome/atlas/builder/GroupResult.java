package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProfile;
import io.github.stylome.atlas.Identification;
import io.github.stylome.verdict.Candidate;
import java.util.List;

/**
 * What the atlas said of texts of one source.
 *
 * @param truth the profile that they belong to
 * @param rank the place of the right family, from 1
 * @param probability the probability of the right family
 * @param modelRank the place of the right model, from 1
 * @param answered whether there was an answer
 * @param right whether the first family is the right one
 * @param saidMachine whether a machine family was named
 * @param saidHuman whether a person was named
 */
record GroupResult(
    AtlasProfile truth,
    int rank,
    double probability,
    int modelRank,
    boolean answered,
    boolean right,
    boolean saidMachine,
    boolean saidHuman) {

  static GroupResult of(AtlasProfile truth, Identification said) {
    int rank = rank(said.families(), truth.family());
    boolean human = said.best().filter(Atlas.HUMAN::equals).isPresent();
    return new GroupResult(
        truth,
        rank,
        rank == 0 ? 0 : said.families().get(rank - 1).probability(),
        rank(said.models(), truth.model()),
        said.best().isPresent(),
        rank == 1,
        said.best().isPresent() && !human,
        human);
  }

  private static int rank(List<Candidate> candidates, String label) {
    return candidates.stream().map(Candidate::label).toList().indexOf(label) + 1;
  }
}
