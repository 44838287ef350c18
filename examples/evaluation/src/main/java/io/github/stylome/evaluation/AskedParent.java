package io.github.stylome.evaluation;

import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.lineage.LineageCandidate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A question of the kind people ask: was this model taught by, or made from, that one?
 *
 * @param model the suspect's label
 * @param candidate the label of the model that is asked about
 */
record AskedParent(String model, String candidate) {
  /** The questions that the press and model cards raise about models of the collections. */
  private static final List<AskedParent> ALL = List.of(
      new AskedParent("deepseek_deepseek-chat", "openai_gpt-4o-2024-11-20"),
      new AskedParent("deepseek_deepseek-chat", "openai_chatgpt-4o-latest"),
      new AskedParent("perplexity_r1-1776", "deepseek_deepseek-r1"),
      new AskedParent("alpaca-7b", "text_davinci_003"),
      new AskedParent("vicuna-7b-v1.5", "gpt-3.5-turbo-0301"),
      new AskedParent("vicuna-7b-v1.5", "gpt-3.5-turbo-0613"),
      new AskedParent("vicuna-13b-v1.5", "gpt-3.5-turbo-0301"),
      new AskedParent("vicuna-13b-v1.5", "gpt-3.5-turbo-0613"));

  /** Returns the questions about models of a collection. */
  static List<AskedParent> of(LineageCollection collection) {
    return ALL.stream()
        .filter(asked -> collection.texts().labels().containsAll(List.of(asked.model, asked.candidate)))
        .toList();
  }

  /** Returns the rank of the candidate that is asked about, from 1. */
  int rank(LineageAnswer answer) {
    return 1 + IntStream.range(0, answer.ranking().size())
        .filter(i -> answer.ranking().get(i).label().equals(candidate))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what the answer says of it. */
  LineageCandidate found(LineageAnswer answer) {
    return answer.ranking().get(rank(answer) - 1);
  }
}
