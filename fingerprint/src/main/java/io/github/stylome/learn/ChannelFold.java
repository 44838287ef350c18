package io.github.stylome.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Some of the texts of a channel as if the others did not exist: only n-grams that two of their own prompts or works
 * have are features, and rows are brought to unit length without the rest. What is held out is read in the same way, so
 * that it scores as a new text would.
 *
 * <p>Not safe for concurrent use.
 */
public final class ChannelFold {
  private final ChannelTexts texts;
  private final int[] chosen;
  private final boolean[] active; // by feature

  ChannelFold(ChannelTexts texts, int[] chosen, int[] heldOut) {
    this.texts = texts;
    this.chosen = chosen;
    active = active(texts, heldOut);
  }

  /** Takes from every feature the prompts or works that are held out. Held-out groups are held out whole. */
  private static boolean[] active(ChannelTexts texts, int[] heldOut) {
    HashedVocabulary vocabulary = texts.vocabulary();
    int[] lost = new int[vocabulary.size()];
    int[] last = new int[vocabulary.size()];
    Arrays.fill(last, -1);
    List<Integer> byGroup = new ArrayList<>();
    for (int i : heldOut) {
      byGroup.add(i);
    }
    byGroup.sort(Comparator.comparingInt(texts::group));
    for (int i : byGroup) {
      for (int feature : texts.row(i).features()) {
        if (last[feature] != texts.group(i)) {
          last[feature] = texts.group(i);
          lost[feature]++;
        }
      }
    }
    boolean[] active = new boolean[lost.length];
    for (int feature = 0; feature < lost.length; feature++) {
      active[feature] = vocabulary.groups(feature) - lost[feature] >= ChannelTexts.MIN_GROUPS;
    }
    return active;
  }

  /** Returns the row of a text with the features that there would be. */
  SparseRow row(SparseRow whole) {
    int[] features = new int[whole.size()];
    float[] values = new float[whole.size()];
    int found = 0;
    for (int i = 0; i < whole.size(); i++) {
      if (active[whole.features()[i]]) {
        features[found] = whole.features()[i];
        values[found++] = whole.values()[i];
      }
    }
    return RowMaker.unit(features, values, found, whole.units(), whole.unseen());
  }

  /**
   * Learns from the texts.
   *
   * @param labelOf the label of every text of the channel
   */
  public LinearModel fit(int[] labelOf, int labels) {
    return SoftmaxRegression.fit(
        i -> row(texts.row(i)), labelOf, chosen, texts.vocabulary().size(), labels);
  }

  /** Returns what a model of this fold says of a text that is held out: the score of every label. */
  public float[] scores(LinearModel model, int text) {
    return model.scores(row(texts.row(text)));
  }
}
