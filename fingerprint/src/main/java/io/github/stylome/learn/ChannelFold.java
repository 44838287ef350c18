package io.github.stylome.learn;

import java.util.Arrays;
import java.util.List;

/**
 * The texts of a channel as if those of one fold did not exist: only n-grams that two of the other prompts or works have
 * are features, and rows are of unit length without the rest. What is held out is read in the same way, so that it scores
 * as a new text would.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ChannelFold implements SoftmaxRegression.TrainingSet {
  private final ChannelTexts texts;
  private final int[] foldOf;
  private final int fold;
  private final boolean[] active; // by feature
  private final float[] scales; // by text

  private ChannelFold(ChannelTexts texts, int[] foldOf, int fold) {
    this.texts = texts;
    this.foldOf = foldOf;
    this.fold = fold;
    active = active();
    scales = new float[foldOf.length];
  }

  /** Returns the texts without each of some folds. */
  static List<ChannelFold> of(ChannelTexts texts, int[] foldOf, List<Integer> folds) {
    List<ChannelFold> all = folds.stream().map(fold -> new ChannelFold(texts, foldOf, fold)).toList();
    RowBuffer row = new RowBuffer();
    for (int text = 0; text < foldOf.length; text++) {
      texts.read(text, row);
      for (ChannelFold each : all) {
        each.scales[text] = each.scale(row);
      }
    }
    return all;
  }

  /** Takes from every feature the prompts or works that are held out. Held-out groups are held out whole. */
  private boolean[] active() {
    HashedVocabulary vocabulary = texts.vocabulary();
    int[] lost = new int[vocabulary.size()];
    int[] last = new int[vocabulary.size()];
    Arrays.fill(last, -1);
    int[] heldOut = Arrays.stream(texts.byGroup()).filter(text -> !hasText(text)).toArray();
    for (int text : heldOut) {
      SparseRow row = texts.row(text);
      for (int i = 0; i < row.size(); i++) {
        if (last[row.feature(i)] != texts.group(text)) {
          last[row.feature(i)] = texts.group(text);
          lost[row.feature(i)]++;
        }
      }
    }
    boolean[] active = new boolean[lost.length];
    for (int feature = 0; feature < lost.length; feature++) {
      active[feature] = vocabulary.groups(feature) - lost[feature] >= ChannelTexts.MIN_GROUPS;
    }
    return active;
  }

  private float scale(RowBuffer row) {
    double squares = 0;
    for (int i = 0; i < row.size(); i++) {
      squares += active[row.features()[i]] ? (double) row.values()[i] * row.values()[i] : 0;
    }
    return SparseRow.scale(squares);
  }

  @Override
  public boolean hasText(int text) {
    return foldOf[text] != fold;
  }

  @Override
  public boolean hasFeature(int feature) {
    return active[feature];
  }

  @Override
  public float scale(int text) {
    return scales[text];
  }

  /**
   * Says what a model of this fold scores for the texts that are held out.
   *
   * @param scores where the scores of every label go, by text; the others are left as they are
   */
  public void score(LinearModel model, float[][] scores) {
    RowBuffer row = new RowBuffer();
    for (int text = 0; text < foldOf.length; text++) {
      if (!hasText(text)) {
        texts.read(text, row);
        scores[text] = model.scores(row, scales[text]);
      }
    }
  }
}
