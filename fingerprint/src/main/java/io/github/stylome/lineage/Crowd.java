package io.github.stylome.lineage;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.lineage.ModelTexts.Prompt;
import io.github.stylome.text.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All models at hand: the candidates, the decoys, and behind them the suspects that are not, text by text, a candidate.
 * Candidates and decoys are the crowd: what is usual is measured on them alone, so that no suspect changes what is said
 * of another.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param models the candidates by label, the decoys by label, the suspects by label
 * @param candidates how many candidates there are
 * @param crowd how many candidates and decoys there are
 * @param suspects the places of the suspects among the models, by label
 * @param prompts all prompts, in their order
 * @param blockOf the block of each prompt: what is drawn together when prompts are resampled
 * @param blocks how many blocks there are, at most {@value #MOST_BLOCKS}
 */
@SuppressWarnings("ArrayRecordComponent") // shared inside the package, never compared
record Crowd(
    ImmutableList<ModelTexts> models,
    int candidates,
    int crowd,
    int[] suspects,
    ImmutableList<Prompt> prompts,
    int[] blockOf,
    int blocks) {
  /** More say little more about an interval, and cost memory for each. */
  static final int MOST_BLOCKS = 24;

  static Crowd of(Corpus suspects, Corpus candidates, Corpus decoys, long seed) {
    Preconditions.checkArgument(!suspects.isEmpty(), "there are no suspects");
    Preconditions.checkArgument(!candidates.isEmpty(), "there are no candidates");
    List<ModelTexts> models = new ArrayList<>(ModelTexts.of("candidates", candidates));
    int candidateModels = models.size();
    Set<String> labels = models.stream().map(ModelTexts::label).collect(Collectors.toSet());
    for (ModelTexts decoy : ModelTexts.of("decoys", decoys)) {
      Preconditions.checkArgument(
          !labels.contains(decoy.label()), "\"%s\" is both a candidate and a decoy", decoy.label());
      models.add(decoy);
    }
    int crowd = models.size();
    List<ModelTexts> suspectModels = ModelTexts.of("suspects", suspects);
    int[] places = suspectModels.stream().mapToInt(suspect -> place(suspect, models, candidateModels)).toArray();
    TreeSet<Prompt> prompts = new TreeSet<>();
    models.forEach(model -> prompts.addAll(model.texts().keySet()));
    int blocks = Math.min(MOST_BLOCKS, prompts.size());
    return new Crowd(ImmutableList.copyOf(models), candidateModels, crowd, places, ImmutableList.copyOf(prompts),
        deal(prompts.size(), blocks, seed), blocks);
  }

  /** Returns where the texts of a suspect stand: a candidate's if they are the same, else new ones at the end. */
  private static int place(ModelTexts suspect, List<ModelTexts> models, int candidates) {
    for (int i = 0; i < candidates; i++) {
      if (models.get(i).equals(suspect)) {
        return i;
      }
    }
    models.add(suspect);
    return models.size() - 1;
  }

  /** Shuffles the prompts and deals them out. */
  private static int[] deal(int prompts, int blocks, long seed) {
    int[] dealt = new int[prompts];
    for (int i = 0; i < prompts; i++) {
      dealt[i] = i % blocks;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = prompts - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = dealt[i];
      dealt[i] = dealt[other];
      dealt[other] = swapped;
    }
    return dealt;
  }

  /** Returns whether two models are the same one by label. */
  boolean sameLabel(int i, int j) {
    return models.get(i).label().equals(models.get(j).label());
  }

  /** Returns the draw that takes each block once. */
  int[] once() {
    int[] once = new int[blocks];
    Arrays.fill(once, 1);
    return once;
  }

  /** Returns the number of models. */
  int size() {
    return models.size();
  }

  /** Returns the places of the models that answer each prompt, in ascending order. */
  int[][] answering() {
    Map<Prompt, List<Integer>> answering = new HashMap<>();
    for (int m = 0; m < models.size(); m++) {
      for (Prompt prompt : models.get(m).texts().keySet()) {
        answering.computeIfAbsent(prompt, key -> new ArrayList<>()).add(m);
      }
    }
    return prompts.stream()
        .map(prompt -> answering.getOrDefault(prompt, List.of()).stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Returns the texts of a model that answer a prompt. */
  ImmutableList<String> texts(int model, int prompt) {
    return models.get(model).texts().getOrDefault(prompts.get(prompt), ImmutableList.of());
  }
}
