package io.github.stylome.distance;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.distance.CellReader.Cell;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import io.github.stylome.token.TextCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Distances as PhyloLM takes them, from texts that are there: a gene is a frequent word, its alleles are the first four
 * characters of the word that follows, and a label is a population. Yax, Oudeyer and Palminteri, "PhyloLM: inferring
 * the phylogeny of large language models", ICLR 2025.
 *
 * <p>With the share p of each allele of a gene, the identity of two labels is {@code J₁₂ = Σ p₁ p₂} over all genes that
 * both have twice, that of one label with itself {@code J₁ = Σ (n Σ p² − 1) / (n − 1)} with n draws of the gene, which
 * is free of the bias of small n, and the distance {@code −ln (J₁₂ / √(J₁ J₂))}, in [0, ln 1000]. Nei, "Estimation of
 * average heterozygosity and genetic distance from a small number of individuals", Genetics 89(3), 1978. A resample
 * that has a prompt k times has k² pairs of each of its draws with itself, and all of them are left out of J₁.
 */
final class AlleleDistances implements WeightedDistances {
  private static final int ALLELE = 4;
  private static final int ALLELES_OF_A_GENE = 64;
  private static final double LEAST_SIMILARITY = 1e-3;

  private final PromptTable table;
  private final int genes;
  private final int[] firstAllele; // of each gene, and behind the last
  private final Cell[][] alleles; // label by label, prompt by prompt: draws of alleles
  private final Cell[][] draws; // and of genes, with alleles that are too rare to be kept

  private AlleleDistances(PromptTable table, int[] firstAllele, Cell[][] alleles, Cell[][] draws) {
    this.table = table;
    this.firstAllele = firstAllele;
    genes = firstAllele.length - 1;
    this.alleles = alleles;
    this.draws = draws;
  }

  /** What is drawn: a gene and the allele that follows. */
  private interface DrawSink {
    void draw(int gene, String allele);
  }

  static AlleleDistances of(PromptTable table, FeatureSpec spec, Workers workers) {
    FrequentTerms terms = FrequentTerms.of(spec, table.residentTexts(), workers);
    Vocabulary words = Vocabulary.copyOf(terms.terms());
    List<Map<String, Integer>> places = frequentAlleles(spec, words, table.residentTexts(), workers);
    int[] first = new int[words.size() + 1];
    for (int gene = 0; gene < words.size(); gene++) {
      first[gene + 1] = first[gene] + places.get(gene).size();
    }
    List<Cell[][]> cells = workers.map(IntStream.range(0, table.labels().size()).boxed().toList(), label -> {
      Cell[] alleles = new Cell[table.prompts()];
      Cell[] draws = new Cell[table.prompts()];
      for (int prompt = 0; prompt < table.prompts(); prompt++) {
        Map<Integer, Integer> ofAlleles = new TreeMap<>();
        Map<Integer, Integer> ofGenes = new TreeMap<>();
        forEachDraw(spec, words, table.texts(label, prompt), (gene, allele) -> {
          ofGenes.merge(gene, 1, Integer::sum);
          Integer place = places.get(gene).get(allele);
          if (place != null) {
            ofAlleles.merge(first[gene] + place, 1, Integer::sum);
          }
        });
        alleles[prompt] = cell(ofAlleles);
        draws[prompt] = cell(ofGenes);
      }
      return new Cell[][] {alleles, draws};
    });
    return new AlleleDistances(table, first,
        cells.stream().map(cell -> cell[0]).toArray(Cell[][]::new),
        cells.stream().map(cell -> cell[1]).toArray(Cell[][]::new));
  }

  private static Cell cell(Map<Integer, Integer> counts) {
    int[] ids = new int[counts.size()];
    float[] values = new float[ids.length];
    int place = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      ids[place] = entry.getKey();
      values[place++] = entry.getValue();
    }
    return new Cell(ids, values, 0);
  }

  /** Returns for every gene the places of its most frequent alleles, equally frequent ones in the order of chars. */
  private static List<Map<String, Integer>> frequentAlleles(
      FeatureSpec spec, Vocabulary words, List<Document> texts, Workers workers) {
    List<List<Map<String, Integer>>> counted = workers.mapRanges(texts.size(), range -> {
      List<Map<String, Integer>> counts = new ArrayList<>();
      words.terms().forEach(word -> counts.add(new HashMap<>()));
      forEachDraw(spec, words, texts.subList(range.from(), range.to()),
          (gene, allele) -> counts.get(gene).merge(allele, 1, Integer::sum));
      return counts;
    });
    List<Map<String, Integer>> places = new ArrayList<>();
    for (int gene = 0; gene < words.size(); gene++) {
      Map<String, Integer> all = new HashMap<>();
      for (List<Map<String, Integer>> counts : counted) {
        counts.get(gene).forEach((allele, count) -> all.merge(allele, count, Integer::sum));
      }
      Comparator<Map.Entry<String, Integer>> mostFrequent = Comparator.comparingInt(entry -> -entry.getValue());
      Map<String, Integer> own = new HashMap<>();
      all.entrySet().stream().sorted(mostFrequent.thenComparing(Map.Entry.comparingByKey())).limit(ALLELES_OF_A_GENE)
          .forEach(entry -> own.put(entry.getKey(), own.size()));
      places.add(own);
    }
    return places;
  }

  private static void forEachDraw(FeatureSpec spec, Vocabulary words, List<Document> texts, DrawSink sink) {
    for (Document document : texts) {
      String text = spec.normalize(document.text()).toString();
      TextCursor cursor = spec.tokenizer().open(text);
      int gene = -1;
      while (cursor.next()) {
        if (gene >= 0) {
          int end = Math.min(cursor.end(), text.offsetByCodePoints(cursor.start(),
              Math.min(ALLELE, text.codePointCount(cursor.start(), cursor.end()))));
          sink.draw(gene, text.substring(cursor.start(), end));
        }
        gene = words.idOf(text.substring(cursor.start(), cursor.end()));
      }
    }
  }

  /** The draws of a label in a resample. */
  private final class Population {
    private final double[] shares = new double[firstAllele[genes]];
    private final double[] draws = new double[genes];
    private final double[] selfPairs = new double[genes];
    private final double[] keptSelfPairs = new double[firstAllele[genes]];

    Population(int label, int[] multiplicities) {
      for (int prompt = 0; prompt < multiplicities.length; prompt++) {
        double times = multiplicities[prompt];
        Cell own = alleles[label][prompt];
        for (int i = 0; times > 0 && i < own.ids().length; i++) {
          shares[own.ids()[i]] += times * own.counts()[i];
          keptSelfPairs[own.ids()[i]] += times * times * own.counts()[i];
        }
        Cell drawn = AlleleDistances.this.draws[label][prompt];
        for (int i = 0; times > 0 && i < drawn.ids().length; i++) {
          draws[drawn.ids()[i]] += times * drawn.counts()[i];
          selfPairs[drawn.ids()[i]] += times * times * drawn.counts()[i];
        }
      }
      for (int gene = 0; gene < genes; gene++) {
        for (int allele = firstAllele[gene]; hasPairs(gene) && allele < firstAllele[gene + 1]; allele++) {
          shares[allele] /= draws[gene];
        }
      }
    }

    /** Returns whether two different draws of a gene can be compared. */
    boolean hasPairs(int gene) {
      return draws[gene] * draws[gene] > selfPairs[gene];
    }

    /** Returns how probably two different draws of a gene are of one allele. */
    double identity(int gene) {
      double pairs = draws[gene] * draws[gene];
      // The pairs of a draw with itself are identical; those of rare alleles are in neither sum.
      double kept = 0;
      for (int allele = firstAllele[gene]; allele < firstAllele[gene + 1]; allele++) {
        kept += keptSelfPairs[allele];
      }
      return Math.max(0, (pairs * identity(gene, this) - kept) / (pairs - selfPairs[gene]));
    }

    double identity(int gene, Population other) {
      double sum = 0;
      for (int allele = firstAllele[gene]; allele < firstAllele[gene + 1]; allele++) {
        sum += shares[allele] * other.shares[allele];
      }
      return sum;
    }
  }

  @Override
  public double[] distances(int[] multiplicities) {
    int size = table.labels().size();
    Population[] populations = new Population[size];
    double[][] own = new double[size][genes];
    for (int label = 0; label < size; label++) {
      populations[label] = new Population(label, multiplicities);
      for (int gene = 0; gene < genes; gene++) {
        own[label][gene] = populations[label].hasPairs(gene) ? populations[label].identity(gene) : Double.NaN;
      }
    }
    double[] distances = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(populations[i], populations[j], own[i], own[j]);
        distances[i * size + j] = distance;
        distances[j * size + i] = distance;
      }
    }
    return distances;
  }

  private double distance(Population one, Population other, double[] ownOne, double[] ownOther) {
    double between = 0;
    double withinOne = 0;
    double withinOther = 0;
    for (int gene = 0; gene < genes; gene++) {
      if (ownOne[gene] >= 0 && ownOther[gene] >= 0) { // neither is NaN
        between += one.identity(gene, other);
        withinOne += ownOne[gene];
        withinOther += ownOther[gene];
      }
    }
    double within = Math.sqrt(withinOne * withinOther);
    double similarity = within > 0 ? between / within : 0;
    return Math.max(0, -StrictMath.log(Math.max(LEAST_SIMILARITY, similarity)));
  }

  @Override
  public String toString() {
    return "AlleleDistances[" + genes + " genes]";
  }
}
