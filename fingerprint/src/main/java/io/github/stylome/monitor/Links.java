package io.github.stylome.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds accounts that share a template. A run of three words marks an account if three of its requests and at least
 * half of them have it, and that is no chance: by the binomial distribution, at the rate at which accounts have the run
 * that it does not mark, corrected for all runs and accounts. Accounts are linked if a run marks them both.
 */
final class Links {
  private static final int LEAST_REQUESTS = 3;
  /** Of a group of thousands of accounts, the pattern is learnt from some requests. */
  private static final int MOST_KEPT = 1024;

  private final List<List<RequestWords>> accounts;
  private final List<List<RequestWords>> ordinary;
  private final double rate;
  private final List<Map<Long, Integer>> marks = new ArrayList<>();
  private final int[] sizes;
  private final int[] parents;

  private Links(List<List<RequestWords>> accounts, List<List<RequestWords>> ordinary, double rate) {
    this.accounts = accounts;
    this.ordinary = ordinary;
    this.rate = rate;
    sizes = new int[accounts.size()];
    parents = new int[accounts.size()];
    for (int i = 0; i < parents.length; i++) {
      List<RequestWords> own = accounts.get(i);
      marks.add(marks(own));
      sizes[i] = own.size();
      parents[i] = i;
    }
  }

  /**
   * Linked accounts.
   *
   * @param accounts their numbers, in ascending order
   * @param requests how many of their requests have the run that marks most of them
   * @param shown some of these requests, sorted by their text
   */
  record Group(List<Integer> accounts, int requests, List<RequestWords> shown) {}

  /**
   * Returns the groups of linked accounts. O(requests) time. The list may be a view that makes an account's requests when
   * asked: few are held at a time.
   *
   * @param ordinary accounts of a reference, which tell what is common and are not linked; empty without one
   */
  static List<Group> find(List<List<RequestWords>> accounts, List<List<RequestWords>> ordinary, double rate) {
    return new Links(accounts, ordinary, rate).groups();
  }

  private List<Group> groups() {
    Map<Long, List<Integer>> marked = new TreeMap<>(); // in order: what is found must not depend on where hashes lie
    for (int account = 0; account < marks.size(); account++) {
      for (long run : marks.get(account).keySet()) {
        marked.computeIfAbsent(run, each -> new ArrayList<>()).add(account);
      }
    }
    marked.values().removeIf(own -> own.size() < 2);
    Map<Long, long[]> elsewhere = elsewhere(marked);
    long total = Arrays.stream(sizes).asLongStream().sum() + ordinary.stream().mapToLong(List::size).sum();
    long tests = Math.max(1, marked.values().stream().mapToLong(List::size).sum()) + accounts.size();
    Map<Long, List<Integer>> sure = new TreeMap<>();
    marked.forEach((run, own) -> {
      long[] counts = elsewhere.getOrDefault(run, new long[2]);
      double chance = (1.0 + counts[0]) / (1.0 + total - counts[1]);
      List<Integer> kept = own.stream()
          .filter(each -> tests * binomialTail(marks.get(each).getOrDefault(run, 0), sizes[each], chance)
              <= rate)
          .toList();
      if (kept.size() >= 2) {
        sure.put(run, kept);
        kept.forEach(each -> parents[root(each)] = root(kept.get(0)));
      }
    });
    return collected(sure);
  }

  private int root(int account) {
    int root = account;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Returns the runs of words, without edges, that at least half of an account's requests have, with how many do. */
  private static Map<Long, Integer> marks(List<RequestWords> account) {
    Map<Long, Integer> having = new HashMap<>();
    account.forEach(request -> inner(request).forEach(run -> having.merge(run, 1, Integer::sum)));
    having.values().removeIf(count -> count < LEAST_REQUESTS || 2 * count < account.size());
    return Map.copyOf(having); // a map keeps the room of what was taken out of it
  }

  private static Set<Long> inner(RequestWords request) {
    Set<Long> runs = new HashSet<>();
    long[] shingles = request.shingles();
    for (int i = RequestWords.SHINGLE - 1; i < request.size(); i++) {
      runs.add(shingles[i]);
    }
    return runs;
  }

  /** Returns, for each run, how many requests of accounts it does not mark have it, and how many the marked sent. */
  private Map<Long, long[]> elsewhere(Map<Long, List<Integer>> marked) {
    Map<Long, long[]> counts = new HashMap<>();
    Map<Long, Set<Integer>> sets = new HashMap<>();
    marked.forEach((run, own) -> {
      sets.put(run, new HashSet<>(own));
      counts.put(run, new long[] {0, own.stream().mapToLong(each -> sizes[each]).sum()});
    });
    for (int account = 0; account < accounts.size(); account++) {
      for (RequestWords request : accounts.get(account)) {
        for (long run : inner(request)) {
          long[] count = counts.get(run);
          if (count != null && !sets.getOrDefault(run, Set.of()).contains(account)) {
            count[0]++;
          }
        }
      }
    }
    for (List<RequestWords> own : ordinary) {
      for (RequestWords request : own) {
        inner(request).stream().map(counts::get).filter(Objects::nonNull).forEach(count -> count[0]++);
      }
    }
    return counts;
  }

  private List<Group> collected(Map<Long, List<Integer>> sure) {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    Map<Integer, Long> cores = new HashMap<>(); // the run that marks most accounts of the group
    sure.forEach((run, own) -> {
      int root = root(own.get(0));
      Long core = cores.get(root);
      if (core == null || sure.getOrDefault(core, List.of()).size() < own.size()) {
        cores.put(root, run);
      }
    });
    for (int account = 0; account < parents.length; account++) {
      if (cores.containsKey(root(account))) {
        groups.computeIfAbsent(root(account), each -> new ArrayList<>()).add(account);
      }
    }
    return groups.entrySet().stream().map(group -> group(group.getValue(), cores.getOrDefault(group.getKey(), 0L)))
        .toList();
  }

  private Group group(List<Integer> own, long core) {
    int count = 0;
    List<RequestWords> kept = new ArrayList<>();
    for (int account : own) {
      for (RequestWords request : accounts.get(account)) {
        if (inner(request).contains(core)) {
          count++;
          if (kept.size() < MOST_KEPT) {
            kept.add(request);
          }
        }
      }
    }
    kept.sort(Comparator.comparing(RequestWords::text));
    return new Group(own, count, kept);
  }

  /** Returns the probability of so many or more successes. */
  static double binomialTail(int successes, int trials, double chance) {
    if (chance >= 1) {
      return 1;
    }
    double log = trials * StrictMath.log1p(-chance);
    double sum = 0;
    for (int k = 0; k <= trials; k++) {
      sum += k >= successes ? StrictMath.exp(log) : 0;
      log += StrictMath.log((trials - k) / (k + 1.0)) + StrictMath.log(chance) - StrictMath.log1p(-chance);
    }
    return Math.min(1, sum);
  }
}
