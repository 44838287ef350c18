package io.github.stylome.monitor;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.keyness.FalseDiscovery;
import io.github.stylome.monitor.AccountFinding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds accounts that harvest a model: whose requests are made from a template, or are of one form throughout, and
 * accounts that share a template. Requests are taken one after the other, in any order.
 *
 * <p>An account is flagged if its requests are more alike than those of ordinary accounts, which are the others of the
 * stream or those of a reference; of flagged accounts, at most {@link HarvestSettings#rate} are expected to be
 * ordinary. Where most accounts of a stream harvest, a reference is needed: without one, what most do is ordinary.
 *
 * <p>Memory is bounded: some 20 kB for an account, whatever it sends, and at most {@link HarvestSettings#mostAccounts}
 * accounts. If there are more, those are kept whose names have the least hashes, as good as drawn at random, with all
 * their texts; the texts of the others are counted. So the state is the same in whatever order texts come, and merging
 * is associative and commutative.
 *
 * <p>Not safe for concurrent use; make one per thread and merge them.
 */
public final class HarvestMonitor {
  private static final double LEAST_TEMPLATED = 0.3;

  private final HarvestSettings settings;
  private final TreeMap<Key, AccountSketch> accounts = new TreeMap<>();
  private long texts;
  private boolean full; // whether an account has been left out

  private record Key(long hash, String name) implements Comparable<Key> {
    static Key of(String name) {
      return new Key(AccountSketch.hash(name), name);
    }

    @Override
    public int compareTo(Key other) {
      int order = Long.compare(hash, other.hash);
      return order == 0 ? name.compareTo(other.name) : order;
    }
  }

  /** Makes a monitor that has seen nothing. */
  public HarvestMonitor(HarvestSettings settings) {
    this.settings = requireNonNull(settings, "settings");
  }

  /** Takes a request. O(length) time; of a text, the beginning is kept and the first 16,384 chars are read. */
  public void add(String account, String text) {
    requireNonNull(text, "text");
    texts++;
    Key key = Key.of(account);
    AccountSketch sketch = accounts.get(key);
    if (sketch == null) {
      if (accounts.size() == settings.mostAccounts() && key.compareTo(accounts.lastKey()) > 0) {
        full = true;
        return;
      }
      sketch = new AccountSketch();
      accounts.put(key, sketch);
      shrink();
    }
    sketch.add(text);
  }

  private void shrink() {
    while (accounts.size() > settings.mostAccounts()) {
      accounts.pollLastEntry();
      full = true;
    }
  }

  /**
   * Adds what another monitor has seen.
   *
   * @throws IllegalArgumentException if it has other settings
   */
  public void merge(HarvestMonitor other) {
    Preconditions.checkArgument(settings.equals(other.settings), "monitors of different settings, %s and %s",
        settings, other.settings);
    texts += other.texts;
    full |= other.full;
    other.accounts.forEach((key, sketch) ->
        accounts.computeIfAbsent(key, each -> new AccountSketch()).merge(sketch));
    shrink();
  }

  /** Returns how many texts there were. */
  public long texts() {
    return texts;
  }

  /** Returns what the stream shows, judged by its own accounts. */
  public HarvestReport report() {
    return report(this);
  }

  /**
   * Returns what the stream shows, judged by what is ordinary in a reference.
   *
   * @param reference requests of ordinary accounts
   */
  public HarvestReport report(HarvestMonitor reference) {
    List<Account> own = list();
    List<List<RequestWords>> ordinary = reference.list().stream().map(Account::requests).toList();
    List<AccountFinding> findings = Crowd.isEnough(ordinary)
        ? judged(own, new Crowd(ordinary, settings.seed()), ordinary)
        : own.stream().map(account -> account.cannotTell("there are fewer than " + Crowd.LEAST_ACCOUNTS
            + " accounts, or fewer than " + Crowd.LEAST_REQUESTS + " requests, to compare it with")).toList();
    long kept = accounts.values().stream().mapToLong(AccountSketch::texts).sum();
    return new HarvestReport(settings, texts, sorted(findings), linked(own), texts - kept, restAccounts());
  }

  private double restAccounts() {
    if (!full) {
      return 0;
    }
    int most = settings.mostAccounts();
    double all = AccountSketch.distinct(most, most, accounts.lastKey().hash(), Double.POSITIVE_INFINITY);
    return Math.max(1, all - most);
  }

  /** An account with its sampled requests. */
  private record Account(String name, AccountSketch sketch, List<RequestWords> requests) {
    AccountFinding cannotTell(String reason) {
      return finding(Verdict.CANNOT_TELL, reason, OptionalDouble.empty(), new double[] {Double.NaN, Double.NaN});
    }

    AccountFinding finding(Verdict verdict, String reason, OptionalDouble q, double[] deviates) {
      return new AccountFinding(name, verdict, reason, sketch.texts(), requests.size(), sketch.distinctTexts(),
          sketch.distinctWords(), sketch.words(), templated(), q, deviates[0], deviates[1],
          Templates.of(requests).families());
    }

    /** The share of texts where all distinct ones are kept; else of the sample, by how often each was sent. */
    ShareInterval templated() {
      Templates templates = Templates.of(requests);
      double all = requests.stream().mapToLong(RequestWords::count).sum();
      double of = requests.stream().filter(templates::isTemplated).mapToLong(RequestWords::count).sum();
      double n = sketch.isComplete() ? all : requests.size();
      return ShareInterval.of(of / all * n, n);
    }
  }

  private List<Account> list() {
    List<Account> list = new ArrayList<>();
    accounts.forEach((key, sketch) ->
        list.add(new Account(key.name, sketch, sketch.sample().stream().map(RequestWords::of).toList())));
    return list;
  }

  private List<AccountFinding> judged(List<Account> own, Crowd crowd, List<List<RequestWords>> ordinary) {
    crowd.learnSpread(ordinary.stream()
        .filter(account -> account.size() >= settings.leastTexts())
        .map(crowd::deviates)
        .toList());
    List<AccountFinding> findings = new ArrayList<>();
    List<Account> judged = new ArrayList<>();
    for (Account account : own) {
      if (account.sketch.texts() >= settings.leastTexts()) {
        judged.add(account);
      } else {
        findings.add(account.cannotTell("it sent fewer than " + settings.leastTexts() + " texts"));
      }
    }
    List<double[]> deviates = judged.stream().map(account -> crowd.deviates(account.requests)).toList();
    double[][] p = new double[judged.size()][];
    for (int i = 0; i < p.length; i++) {
      p[i] = crowd.pValues(deviates.get(i));
      boolean templated = judged.get(i).templated().lower() >= LEAST_TEMPLATED;
      p[i][0] = templated ? p[i][0] : 1;
    }
    // Two figures are looked at: the smaller p-value counts twice.
    double[] q = FalseDiscovery.benjaminiHochberg(
        IntStream.range(0, p.length).mapToDouble(i -> Math.min(1, 2 * Math.min(p[i][0], p[i][1]))).toArray());
    for (int i = 0; i < q.length; i++) {
      findings.add(verdict(judged.get(i), q[i], deviates.get(i)));
    }
    return findings;
  }

  private AccountFinding verdict(Account account, double q, double[] deviates) {
    OptionalDouble least = OptionalDouble.of(q);
    if (q > settings.rate()) {
      return account.finding(Verdict.ORDINARY, "its requests are no more alike than those of ordinary accounts", least,
          deviates);
    }
    // A template also makes the form uniform, so it goes first if it is there at all.
    return account.templated().lower() >= LEAST_TEMPLATED
        ? account.finding(Verdict.TEMPLATED, "its requests share more words than those of ordinary accounts", least,
            deviates)
        : account.finding(Verdict.UNIFORM, "its requests are more alike in form than those of ordinary accounts", least,
            deviates);
  }

  private static List<AccountFinding> sorted(List<AccountFinding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing((AccountFinding finding) -> !finding.verdict().isFlagged())
            .thenComparing(finding -> finding.q().orElse(2))
            .thenComparing(finding -> -finding.sharedDeviate())
            .thenComparing(AccountFinding::account))
        .toList();
  }

  private List<LinkedAccounts> linked(List<Account> own) {
    List<LinkedAccounts> groups = new ArrayList<>();
    Map<List<Integer>, List<RequestWords>> found =
        Links.find(own.stream().map(Account::requests).toList(), settings.rate());
    found.forEach((members, requests) -> {
      List<Account> accountsOfGroup = members.stream().map(own::get).toList();
      int sampled = accountsOfGroup.stream().mapToInt(account -> account.requests.size()).sum();
      groups.add(new LinkedAccounts(accountsOfGroup.stream().map(Account::name).sorted().toList(),
          accountsOfGroup.stream().mapToLong(account -> account.sketch.texts()).sum(),
          ShareInterval.of(requests.size(), sampled), Templates.family(requests)));
    });
    groups.sort(Comparator.comparingInt((LinkedAccounts group) -> -group.accounts().size())
        .thenComparing(group -> group.accounts().get(0)));
    return groups;
  }
}
