package io.github.stylome.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a sentence by which {@link Evidence} judges it: runs of words, in which a name is told only by its kind;
 * words before and behind a name, and pairs of them; and runs of letters in Arabic words. Linear in the length of the
 * sentence. Stateless.
 */
final class EvidenceTerms {
  /** How many words of the sentence before are read. */
  private static final int CONTEXT = 12;
  /** How far from a name words are read. */
  private static final int REACH = 24;
  private static final int NEAR = 6;
  private static final int LONGEST_RUN = 3;
  private static final int LONGEST_IDEOGRAPHS = 4;
  private static final String NAME = "NAME";
  private static final String END = "EE";

  private final List<String> words = new ArrayList<>();
  private final List<Integer> names = new ArrayList<>();
  private int[] terms = new int[256];
  private int size;

  private EvidenceTerms() {}

  /** Returns the terms, hashed to {@link Evidence#BITS} bits, ascending and each once. */
  static int[] of(@Nullable Sentence before, Sentence sentence) {
    EvidenceTerms terms = new EvidenceTerms();
    if (before != null) {
      terms.read(before, Math.max(0, before.size() - CONTEXT), before.size());
    }
    int first = sentence.size();
    int last = 0;
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.mention(i) != null) {
        first = Math.min(first, i);
        last = i;
      }
    }
    terms.read(sentence, Math.max(0, first - REACH), Math.min(sentence.size(), Math.min(last, first + REACH) + REACH));
    return terms.hashed();
  }

  private void read(Sentence sentence, int from, int to) {
    words.add("^");
    int i = from;
    while (i < to) {
      if (sentence.word(i).pause()) {
        words.add(",");
      }
      Mention mention = sentence.mention(i);
      if (mention == null) {
        words.add(sentence.word(i).text());
        i++;
      } else {
        names.add(words.size());
        words.add(kind(mention));
        i = mention.to();
      }
    }
    words.add(sentence.question() ? "QQ" : END);
  }

  private static String kind(Mention mention) {
    KnownName name = mention.name();
    if (name.isModel()) {
      return name.mayMake() ? "NAMEBOTH" : mention.common() ? "NAMECOMMON" : "NAMEMODEL";
    }
    return name.isFirm() ? "NAMEFIRM" : "NAMELAB";
  }

  private static boolean isName(String word) {
    return word.startsWith(NAME);
  }

  private int[] hashed() {
    for (int i = 0; i < words.size(); i++) {
      addRuns(i);
      addLetters(words.get(i));
    }
    for (int name : names) {
      addAround(name);
    }
    int[] sorted = Arrays.copyOf(terms, size);
    Arrays.sort(sorted);
    return Arrays.stream(sorted).distinct().toArray();
  }

  /** Adds the runs that begin at a word, those with a name in them also with its kind. */
  private void addRuns(int from) {
    int plain = 17;
    int kinds = 17;
    int most = words.get(from).charAt(0) >= '\u2E80' ? LONGEST_IDEOGRAPHS : LONGEST_RUN;
    for (int to = from; to < Math.min(from + most, words.size()); to++) {
      String word = words.get(to);
      kinds = 31 * kinds + word.hashCode();
      plain = 31 * plain + (isName(word) ? NAME : word).hashCode();
      add(plain);
      if (kinds != plain) {
        add(kinds);
      }
    }
  }

  private void addLetters(String word) {
    if (word.charAt(0) < '\u0600' || word.charAt(0) > '\u06FF') {
      return;
    }
    String whole = "<" + word + ">";
    for (int from = 0; from + 3 <= whole.length(); from++) {
      add(1_000_003 * whole.substring(from, from + 3).hashCode() + 3);
      if (from + 4 <= whole.length()) {
        add(1_000_003 * whole.substring(from, from + 4).hashCode() + 4);
      }
    }
  }

  private void addAround(int name) {
    int from = Math.max(0, name - NEAR);
    int to = Math.min(words.size(), name + NEAR + 1);
    for (int i = from; i < to; i++) {
      if (i != name) {
        add(7919 * words.get(i).hashCode() + (i < name ? 1 : 2));
      }
    }
    for (int i = Math.max(0, name - NEAR + 1); i < name; i++) {
      for (int j = name + 1; j < Math.min(words.size(), name + NEAR - 1); j++) {
        add(104_729 * (31 * words.get(i).hashCode() + words.get(j).hashCode()) + 5);
      }
    }
  }

  private void add(int hash) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
    }
    int mixed = hash * 0x9E3779B1;
    mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
    terms[size++] = (mixed ^ (mixed >>> 13)) >>> (32 - Evidence.BITS);
  }
}
