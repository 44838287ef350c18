package io.github.stylome.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The templates among the requests of an account. A run of three words is shared if three requests have it; a request
 * is of a template if at least two fifths of its words lie in shared runs. Immutable.
 */
final class Templates {
  static final double LEAST_COVERED = 0.4;
  static final int LEAST_REQUESTS = 3;
  private static final int MOST_FAMILIES = 5;
  private static final int MOST_FILLINGS = 3;

  private final List<RequestWords> requests;
  private final Map<Long, Integer> having;

  private Templates(List<RequestWords> requests, Map<Long, Integer> having) {
    this.requests = requests;
    this.having = having;
  }

  static Templates of(List<RequestWords> requests) {
    return new Templates(requests, having(requests));
  }

  private static Map<Long, Integer> having(List<RequestWords> requests) {
    Map<Long, Integer> having = new HashMap<>();
    for (RequestWords request : requests) {
      Set<Long> own = new HashSet<>();
      for (long shingle : request.shingles()) {
        own.add(shingle);
      }
      own.forEach(shingle -> having.merge(shingle, 1, Integer::sum));
    }
    return having;
  }

  /** Returns the share of the words that lie in shared runs; all of what was sent again. */
  private double covered(RequestWords request) {
    if (request.count() > 1) {
      return 1;
    }
    int covered = count(request.covered(shingle -> having.getOrDefault(shingle, 0) >= LEAST_REQUESTS));
    return request.size() == 0 ? 0 : (double) covered / request.size();
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /** Returns the mean share of the words of a request that lie in shared runs, in [0, 1]. */
  double meanCovered() {
    return requests.stream().mapToDouble(this::covered).average().orElse(0);
  }

  /** Returns whether a request is of a template, or was sent more than once. */
  boolean isTemplated(RequestWords request) {
    return covered(request) >= LEAST_COVERED;
  }

  /** Returns the templates, that of most requests first; at most five. */
  List<TemplateFamily> families() {
    List<RequestWords> left = new ArrayList<>(
        requests.stream().filter(request -> request.size() > 0 && covered(request) >= LEAST_COVERED).toList());
    List<TemplateFamily> families = new ArrayList<>();
    while (left.size() >= LEAST_REQUESTS && families.size() < MOST_FAMILIES) {
      Map<Long, Integer> shared = having(left);
      long core = shared.entrySet().stream()
          .max(Comparator.comparingInt((Map.Entry<Long, Integer> entry) -> entry.getValue())
              .thenComparing(Map.Entry::getKey))
          .orElseThrow().getKey();
      List<RequestWords> own = left.stream().filter(request -> has(request, core)).toList();
      if (own.size() < LEAST_REQUESTS) {
        break;
      }
      left.removeAll(own);
      families.add(family(own));
    }
    return families;
  }

  private static boolean has(RequestWords request, long core) {
    for (long shingle : request.shingles()) {
      if (shingle == core) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether what at least half of the requests have makes up two fifths of their words, in the mean. What people
   * share by chance, a greeting or a signature, does not.
   */
  static boolean areMostlyFixed(List<RequestWords> own) {
    Map<Long, Integer> shared = having(own);
    return own.stream()
        .filter(request -> request.size() > 0)
        .mapToDouble(request -> (double) count(request.covered(
            shingle -> 2 * shared.getOrDefault(shingle, 0) >= own.size())) / request.size())
        .average()
        .orElse(0) >= LEAST_COVERED;
  }

  /** Returns the family of requests: fixed is what at least half of them have. */
  static TemplateFamily family(List<RequestWords> own) {
    Map<Long, Integer> shared = having(own);
    RequestWords.LongPredicate isFixed = shingle -> 2 * shared.getOrDefault(shingle, 0) >= own.size();
    RequestWords shown = own.get(0);
    List<String> fillings = own.stream()
        .map(request -> request.filling(request.covered(isFixed)))
        .filter(filling -> !filling.isEmpty())
        .distinct()
        .limit(MOST_FILLINGS)
        .toList();
    return new TemplateFamily(shown.pattern(shown.covered(isFixed)), own.size(), fillings);
  }
}
