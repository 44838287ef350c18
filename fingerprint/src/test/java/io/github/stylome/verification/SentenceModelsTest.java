package io.github.stylome.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceModelsTest {
  private static final int A = 2;
  private static final int B = 3;
  private static final int C = 4;

  @Test
  void probabilitiesOfAllWords_sumToOne_whateverTheContext() {
    KneserNeyModel model = KneserNeyModel.of(4, 4, List.of(new int[] {A, B, A, B, C}, new int[] {A, B}, new int[] {C}));
    for (int[] context : new int[][] {{}, {A}, {A, B}, {A, B, A}, {C, C}, {B, A, B, C}}) {
      double sum = IntStream.of(A, B, C).mapToDouble(word -> StrictMath.pow(10, last(model, context, word))).sum()
          + StrictMath.pow(10, end(model, context));
      assertEquals(1, sum, 1e-12);
    }
  }

  private static double last(KneserNeyModel model, int[] context, int word) {
    int[] sentence = IntStream.concat(IntStream.of(context), IntStream.of(word)).toArray();
    double[] sums = new double[sentence.length + 1];
    model.addLog10(sentence, sums, 0, 1);
    return sums[context.length];
  }

  private static double end(KneserNeyModel model, int[] context) {
    double[] sums = new double[context.length + 1];
    model.addLog10(context, sums, 0, 1);
    return sums[context.length];
  }

  @Test
  void bigramsOfOneSentence_haveTheProbabilitiesOfTheFormula() {
    // "a b": the bigrams are (begin, a), (a, b), (b, end); each word has one word before it, three in all.
    KneserNeyModel model = KneserNeyModel.of(2, 3, List.of(new int[] {A, B}));
    double[] sums = new double[3];
    model.addLog10(new int[] {A, B}, sums, 0, 1);
    double unigram = (1 - 0.75 + 0.75 * 3 / 3.0) / 3;
    double bigram = (1 - 0.75) + 0.75 * unigram;
    for (double sum : sums) {
      assertEquals(StrictMath.log10(bigram), sum, 1e-12);
    }
  }

  @Test
  void longSentences_doNotVanish() {
    int[] sentence = IntStream.range(0, 5000).map(i -> A + i % 3).toArray();
    double[] sums = new double[sentence.length + 1];
    KneserNeyModel.of(10, 4, List.of(new int[] {C})).addLog10(sentence, sums, 0, 1);
    double sum = IntStream.range(0, sums.length).mapToDouble(i -> sums[i]).sum();
    assertTrue(Double.isFinite(sum) && sum < -1000, "log10 of " + sum);
  }

  @Test
  void crossEntropyOfPpm_isThatOfTheLongestContext() {
    int[] text = "abab".codePoints().toArray();
    // a: 2 of 4; b after a: 2 of 2; a after ab: 1 of 1; b after aba: 1 of 1.
    assertEquals(1.0 / 4, PpmModel.of(text).crossEntropy(text), 1e-12);
    assertEquals(8, PpmModel.of(text).crossEntropy("xyz".codePoints().toArray()), 1e-12);
  }

  @Test
  void trie_findsWhatWasAdded_afterItGrew() {
    NGramTrie trie = new NGramTrie();
    int[] nodes = new int[10_000];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = trie.childOrNew(i == 0 ? NGramTrie.ROOT : nodes[i / 2], i);
      trie.count(NGramTrie.ROOT, nodes[i]);
    }
    for (int i = 1; i < nodes.length; i++) {
      assertEquals(nodes[i], trie.child(nodes[i / 2], i));
      assertEquals(1, trie.occurrences(nodes[i]));
    }
    assertEquals(NGramTrie.NONE, trie.child(nodes[5], 5));
    assertEquals(nodes.length, trie.asContext(NGramTrie.ROOT));
  }
}
