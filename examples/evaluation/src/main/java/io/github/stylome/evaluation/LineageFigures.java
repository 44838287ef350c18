package io.github.stylome.evaluation;
import io.github.stylome.lineage.*;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.*;
import java.nio.file.Path;
import java.util.*;
import java.util.concurrent.*;
final class LineageFigures {
  public static void main(String[] args) throws Exception {
    Splits splits = new Splits(Path.of(args[0]));
    ExecutorService ex = Executors.newFixedThreadPool(2);
    Workers w = Workers.of(ex, 2);
    int[] n = new int[2], ok = new int[2]; double[] rr = new double[2];
    for (LineageCollection c : splits.lineages()) {
      long t = System.nanoTime();
      Set<String> names = new TreeSet<>(); c.known().forEach(k -> names.add(k.model()));
      Corpus suspects = Corpus.copyOf(c.texts().stream().filter(d -> names.contains(d.label().get())).toList());
      List<LineageAnswer> as = Lineage.trace(suspects, c.texts(), Corpus.of(), LineageSettings.standard(), w);
      System.err.println(c.name() + " " + c.texts().size() + " texts, " + (System.nanoTime() - t) / 1e9 + " s, MB " + (Runtime.getRuntime().totalMemory() >> 20));
      Map<String, LineageAnswer> by = new TreeMap<>(); as.forEach(a -> by.put(a.suspect(), a));
      for (KnownParents k : c.known()) {
        LineageAnswer a = by.get(k.model()); int rank = 0;
        for (int i = 0; i < a.ranking().size(); i++) if (k.parents().contains(a.ranking().get(i).label())) { rank = i + 1; break; }
        n[k.half()]++; rr[k.half()] += 1.0 / rank; if (rank == 1) ok[k.half()]++;
        LineageCandidate f = a.ranking().get(0);
        System.out.printf(Locale.ROOT, "%-34s %d %-9s rank %d %-34s %.2f [%.2f %.2f] c %.2f s %.2f d %.2f np %.3f sup %.2f p*n %.4f q %.4f LR %.2f [%.2f %.2f] %s%n", k.model(), k.half(), k.relation(), rank, f.label(), f.score(), f.interval().low(), f.interval().high(), f.content(), f.style(), f.styleDistance(), f.nullPercentile(), f.support(), f.p() * a.ranking().size(), f.q(), f.likelihoodRatio(), f.likelihoodRatioInterval().low(), f.likelihoodRatioInterval().high(), a.verdict());
      }
    }
    System.out.printf("A n %d P@1 %.3f MRR %.3f; B n %d P@1 %.3f MRR %.3f; all %.3f %.3f%n", n[0], ok[0] / (double) n[0], rr[0] / n[0], n[1], ok[1] / (double) n[1], rr[1] / n[1], (ok[0] + ok[1]) / (double) (n[0] + n[1]), (rr[0] + rr[1]) / (n[0] + n[1]));
    ex.shutdown();
  }
}
