package io.github.stylome.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Tells the traces of a model from traces of the same model. */
final class HalvesTrial {
  private static final int MOST_TEXTS = 480; // as many as a pair of models has

  private HalvesTrial() {}

  static TraceHalves of(TraceTexts model, TraceSettings settings) {
    List<String> prompts =
        TraceTexts.sample(List.copyOf(model.byPrompt().keySet()), MOST_TEXTS, Integer.MAX_VALUE, List.of(model));
    List<String> texts = new ArrayList<>();
    List<Integer> promptOf = new ArrayList<>();
    for (int prompt = 0; prompt < prompts.size(); prompt++) {
      for (String text : model.texts(prompts.get(prompt))) {
        texts.add(TraceCut.toWholeSentences(text, settings.words()));
        promptOf.add(prompt);
      }
    }
    if (prompts.size() < PairTrial.LEAST_ESTIMATED) {
      return new TraceHalves(
          model.label(), prompts.size(), texts.size(), model.tooShort(), Double.NaN, Optional.empty());
    }
    double[] areas = areas(prompts.size(), texts, promptOf.stream().mapToInt(Integer::intValue).toArray(), settings);
    return new TraceHalves(model.label(), prompts.size(), texts.size(), model.tooShort(),
        Arrays.stream(areas).sum() / areas.length, Resampling.of(areas));
  }

  private static double[] areas(int prompts, List<String> texts, int[] promptOf, TraceSettings settings) {
    Trial all = Trial.whole(Trial.cosines(texts, promptOf), promptOf, settings.seed());
    SplittableRandom random = new SplittableRandom(settings.seed());
    double[] areas = new double[settings.resamples()];
    for (int i = 0; i < areas.length; i++) {
      int[] order = Shuffle.of(prompts, random);
      areas[i] = all.area(Arrays.stream(promptOf).mapToDouble(prompt -> order[prompt] < prompts / 2 ? 1 : -1).toArray());
    }
    return areas;
  }
}
