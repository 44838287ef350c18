package io.github.stylome.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Pairs of models that an endpoint may go from and to, by their labels in the development corpora. */
final class DriftPairs {
  /** Versions of one model, or models that differ in size or in the last step of their tuning alone. */
  private static final List<List<String>> NEIGHBOURS = List.of(
      List.of("gpt4", "gpt4_0613"),
      List.of("claude-2", "claude-2.1"),
      List.of("Qwen1.5-7B-Chat", "Qwen1.5-14B-Chat"),
      List.of("Meta-Llama-3-8B-Instruct", "Llama-3-Instruct-8B-SimPO"),
      List.of("gemma-2-9b-it-DPO", "gemma-2-9b-it-SimPO"),
      List.of("gpt-3.5-turbo-0301", "gpt-3.5-turbo-0613"),
      List.of("llama-2-7b-chat-hf", "llama-2-13b-chat-hf"),
      List.of("vicuna-7b-v1.5", "vicuna-13b-v1.5"),
      List.of("tulu-2-dpo-7b", "tulu-2-dpo-70b"),
      List.of("Meta-Llama-3-8B-Instruct", "Meta-Llama-3-70B-Instruct"),
      List.of("Mistral-7B-Instruct-v0.2", "Snorkel-Mistral-PairRM-DPO"),
      List.of("claude-3-sonnet-20240229", "claude-3-opus-20240229"),
      List.of("gpt-4-turbo-2024-04-09", "gpt4_1106_preview"),
      List.of("falcon-7b-instruct", "falcon-40b-instruct"),
      List.of("gemma-2b-it", "gemma-7b-it"),
      List.of("gpt-4o-mini-2024-07-18", "gpt-4o-2024-05-13"));

  static final List<List<String>> FAMILIES = List.of(
      List.of("gpt4", "gpt4_0613"),
      List.of("claude-2", "claude-2.1"),
      List.of("Meta-Llama-3-8B-Instruct", "Meta-Llama-3-70B-Instruct"),
      List.of("Qwen1.5-7B-Chat", "Qwen1.5-14B-Chat"),
      List.of("gemma-2-9b-it-DPO", "gemma-2-9b-it-SimPO"),
      List.of("llama-2-7b-chat-hf", "llama-2-70b-chat-hf"),
      List.of("Mixtral-8x7B-Instruct-v0.1", "mistral-medium"),
      List.of("falcon-7b-instruct", "falcon-40b-instruct"),
      List.of("gpt-4-turbo-2024-04-09", "gpt-4o-2024-05-13"),
      List.of("claude-3-opus-20240229", "claude-3-5-sonnet-20240620"),
      List.of("cohere"),
      List.of("gemini-pro"),
      List.of("Yi-34B-Chat"),
      List.of("dbrx-instruct"));

  /** Neighbours in the corpus of SpeechMap. */
  private static final List<List<String>> SPEECHMAP_NEIGHBOURS = List.of(
      List.of("anthropic_claude-3-5-sonnet-20241022", "anthropic_claude-3-7-sonnet-20250219"),
      List.of("meta-llama_llama-3.1-70b-instruct", "meta-llama_llama-3.3-70b-instruct"),
      List.of("deepseek_deepseek-chat", "deepseek_deepseek-chat-v3-0324"),
      List.of("x-ai_grok-2-1212", "x-ai_grok-3-beta"));

  private static final List<List<String>> SPEECHMAP_FAMILIES = List.of(
      List.of("anthropic_claude-3-7-sonnet-20250219"),
      List.of("openai_gpt-4.1-2025-04-14"),
      List.of("meta-llama_llama-3.3-70b-instruct"),
      List.of("qwen_qwen-2.5-72b-instruct"));

  private DriftPairs() {}

  /** Returns the pairs of neighbours of a part, 0 or 1, of a corpus. */
  static List<List<String>> neighbours(String corpus, int part) {
    return everySecond(corpus.equals("alpaca-eval") ? NEIGHBOURS : SPEECHMAP_NEIGHBOURS, part);
  }

  /** Returns the families of a part, of each of which the first and the last model are in pairs. */
  static List<List<String>> families(String corpus, int part) {
    return everySecond(corpus.equals("alpaca-eval") ? FAMILIES : SPEECHMAP_FAMILIES, part);
  }

  /** Returns the pairs from each family's first model to each other family's last. */
  static List<List<String>> across(List<List<String>> families) {
    List<List<String>> pairs = new ArrayList<>();
    for (List<String> one : families) {
      for (List<String> other : families) {
        if (one != other) {
          pairs.add(List.of(one.get(0), other.get(other.size() - 1)));
        }
      }
    }
    return pairs;
  }

  /** Returns the even or the odd elements. */
  static <T> List<T> everySecond(List<T> all, int part) {
    return IntStream.range(0, all.size()).filter(i -> i % 2 == part).mapToObj(all::get).toList();
  }
}
