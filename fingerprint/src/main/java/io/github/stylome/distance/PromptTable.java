package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Texts of labels, prompt by prompt: a cell for every label and prompt, with the texts that the label has for it. A
 * text without group is a prompt by itself.
 *
 * <p>Labels that only are to be placed, the guests, stand behind the others, the residents. What is learnt from the
 * texts, such as which words are frequent, is learnt from those of residents.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PromptTable {
  private final ImmutableList<String> labels;
  private final int residents;
  private final ImmutableList<String> prompts;
  private final List<List<List<Document>>> cells; // label by label, prompt by prompt
  private final BitSet[] answered; // the prompts of each label
  private final int[] residentCounts; // of each prompt
  private final List<int[]> strata;

  private PromptTable(ImmutableList<String> labels, int residents, ImmutableList<String> prompts,
      List<List<List<Document>>> cells) {
    this.labels = labels;
    this.residents = residents;
    this.prompts = prompts;
    this.cells = cells;
    answered = new BitSet[labels.size()];
    residentCounts = new int[prompts.size()];
    for (int label = 0; label < answered.length; label++) {
      answered[label] = new BitSet();
      for (int prompt = 0; prompt < residentCounts.length; prompt++) {
        boolean has = !cells.get(label).get(prompt).isEmpty();
        answered[label].set(prompt, has);
        residentCounts[prompt] += has && label < residents ? 1 : 0;
      }
    }
    strata = strata();
  }

  /**
   * Sorts texts by label and prompt.
   *
   * @param guests labels to be placed
   * @throws IllegalArgumentException if a text has no label, a guest has no text, a label has texts of one prompt only,
   *     which cannot be resampled, or there are fewer than three residents
   */
  public static PromptTable of(Corpus texts, Collection<String> guests) {
    Map<String, Map<String, List<Document>>> byLabel = new TreeMap<>();
    TreeSet<String> prompts = new TreeSet<>();
    for (Document text : texts) {
      Preconditions.checkArgument(text.label().isPresent(), "the text \"%s\" has no label", text.id());
      // A group and an id may be the same string; the prefix keeps them apart.
      String prompt = text.group().map(group -> "g" + group).orElse("d" + text.id());
      prompts.add(prompt);
      byLabel.computeIfAbsent(text.label().get(), label -> new HashMap<>())
          .computeIfAbsent(prompt, key -> new ArrayList<>())
          .add(text);
    }
    for (String guest : guests) {
      Preconditions.checkArgument(byLabel.containsKey(guest), "there is no text of \"%s\"", guest);
    }
    List<String> own = byLabel.keySet().stream().filter(label -> !guests.contains(label)).toList();
    Preconditions.checkArgument(own.size() >= 3, "a tree needs three labels or more, not %s: %s", own.size(), own);
    ImmutableList<String> labels = Stream.concat(own.stream(), guests.stream().sorted().distinct())
        .collect(ImmutableList.toImmutableList());
    List<List<List<Document>>> cells = new ArrayList<>();
    for (String label : labels) {
      Map<String, List<Document>> ofLabel = byLabel.getOrDefault(label, Map.of());
      Preconditions.checkArgument(ofLabel.size() >= 2,
          "the label \"%s\" has texts of one prompt only; to resample them takes two or more", label);
      cells.add(prompts.stream().map(prompt -> List.copyOf(ofLabel.getOrDefault(prompt, List.of()))).toList());
    }
    return new PromptTable(labels, own.size(), ImmutableList.copyOf(prompts), cells);
  }

  /** Prompts of several labels are drawn together, those of one label by themselves, so that each keeps its number. */
  private List<int[]> strata() {
    Map<Integer, List<Integer>> byOwner = new TreeMap<>();
    for (int prompt = 0; prompt < prompts.size(); prompt++) {
      int owner = -1;
      int owners = 0;
      for (int label = 0; label < labels.size(); label++) {
        if (has(label, prompt)) {
          owner = label;
          owners++;
        }
      }
      byOwner.computeIfAbsent(owners == 1 ? owner : -1, key -> new ArrayList<>()).add(prompt);
    }
    return byOwner.values().stream().map(own -> own.stream().mapToInt(Integer::intValue).toArray()).toList();
  }

  /** Returns the labels: the residents in the order of their chars, then the guests in theirs. */
  public List<String> labels() {
    return labels;
  }

  /** Returns how many labels are residents. */
  public int residents() {
    return residents;
  }

  /** Returns the number of prompts. */
  public int prompts() {
    return prompts.size();
  }

  /** Returns whether a label has a text for a prompt. */
  boolean has(int label, int prompt) {
    return answered[label].get(prompt);
  }

  List<Document> texts(int label, int prompt) {
    return cells.get(label).get(prompt);
  }

  /** Returns the texts of all residents. */
  List<Document> residentTexts() {
    return cells.subList(0, residents).stream().flatMap(List::stream).flatMap(List::stream).toList();
  }

  /** Returns how many residents have a text for a prompt. */
  int residentsOf(int prompt) {
    return residentCounts[prompt];
  }

  /** Returns how many prompts two labels share, of those that a third, a resident, has as well. */
  int shared(int first, int second) {
    BitSet both = (BitSet) answered[first].clone();
    both.and(answered[second]);
    int own = (first < residents ? 1 : 0) + (second < residents ? 1 : 0);
    return (int) both.stream().filter(prompt -> residentCounts[prompt] > own).count();
  }

  /** Returns how often each prompt comes in a resample: drawn with replacement, by a seed and the round. */
  int[] draw(long seed, int round) {
    SplittableRandom random = new SplittableRandom(spread(seed ^ spread(round + 1L)));
    int[] multiplicities = new int[prompts.size()];
    for (int[] stratum : strata) {
      for (int drawn = 0; drawn < stratum.length; drawn++) {
        multiplicities[stratum[random.nextInt(stratum.length)]]++;
      }
    }
    return multiplicities;
  }

  /** Seeds that differ little must not give streams that overlap. */
  private static long spread(long bits) {
    long z = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
    z = (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
    return z ^ (z >>> 32);
  }

  @Override
  public String toString() {
    return "PromptTable[" + labels.size() + " labels, " + prompts.size() + " prompts]";
  }
}
