package io.github.stylome.monitor;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import io.github.stylome.keyness.FalseDiscovery;
import io.github.stylome.language.Script;
import io.github.stylome.language.ScriptShares;
import io.github.stylome.monitor.AccountFinding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts that harvest a model: whose requests are made from a template, or are of one form throughout, and
 * accounts that share a template. Requests are taken one after the other, in any order.
 *
 * <p>An account is flagged if its requests are more alike than those of ordinary accounts, which are the others of the
 * stream or those of a reference; of flagged accounts, at most {@link HarvestSettings#rate} are expected to be
 * ordinary. Where most accounts of a stream harvest, a reference is needed: without one, what most do is ordinary.
 *
 * <p>Memory is bounded: at most some 17 kB for an account, whatever it sends, or 30 kB where the script is not Latin, and
 * at most {@link HarvestSettings#mostAccounts} accounts. If there are more, those are kept whose names have the least
 * hashes, as good as drawn at random, with all their texts; the texts of the others are counted. So the state is the
 * same in whatever order texts come, and merging is associative and commutative.
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
    List<AccountSketch> ordinary = List.copyOf(reference.accounts.values());
    List<RequestWords> pool = Crowd.pool(ordinary);
    List<AccountFinding> findings = Crowd.isEnough(ordinary, pool)
        ? judged(own, new Crowd(pool, settings.seed()), ordinary)
        : own.stream().map(account -> account.cannotTell("there are fewer than " + Crowd.LEAST_ACCOUNTS
            + " accounts, or fewer than " + Crowd.LEAST_REQUESTS + " requests, to compare it with")).toList();
    long kept = accounts.values().stream().mapToLong(AccountSketch::texts).sum();
    return new HarvestReport(settings, texts, sorted(findings), linked(own, reference == this ? List.of() : ordinary), texts - kept, restAccounts());
  }

  private double restAccounts() {
    if (!full) {
      return 0;
    }
    int most = settings.mostAccounts();
    double all = AccountSketch.distinct(most, most, accounts.lastKey().hash(), Double.POSITIVE_INFINITY);
    return Math.max(1, all - most);
  }

  /** An account. Its words are read anew each time: those of all accounts at once would be several times its size. */
  private record Account(String name, AccountSketch sketch) {
    List<RequestWords> requests() {
      return sketch.sample().stream().map(RequestWords::of).toList();
    }

    AccountFinding cannotTell(String reason) {
      return examined(null).finding(Verdict.CANNOT_TELL, reason, OptionalDouble.empty());
    }

    /** Looks at the requests, and compares them with a crowd if there is one. */
    Examined examined(@Nullable Crowd crowd) {
      List<RequestWords> requests = requests();
      Templates templates = Templates.of(requests);
      double[] deviates = crowd == null ? new double[] {Double.NaN, Double.NaN} : crowd.deviates(requests);
      return new Examined(this, deviates[0], deviates[1], templated(requests, templates), templates.families());
    }

    /** The share of texts where all distinct ones are kept; else of the sample, by how often each was sent. */
    private ShareInterval templated(List<RequestWords> requests, Templates templates) {
      double all = requests.stream().mapToLong(RequestWords::count).sum();
      double of = requests.stream().filter(templates::isTemplated).mapToLong(RequestWords::count).sum();
      double n = sketch.isComplete() ? all : requests.size();
      return ShareInterval.of(of / all * n, n);
    }
  }

  /** What was seen of an account; the deviates are those of the crowd, NaN without. */
  private record Examined(Account account, double shared, double form, ShareInterval templated,
      List<TemplateFamily> families) {
    double[] deviates() {
      return new double[] {shared, form};
    }

    boolean isTemplated() {
      return templated.lower() >= LEAST_TEMPLATED;
    }

    AccountFinding finding(Verdict verdict, String reason, OptionalDouble q) {
      AccountSketch sketch = account.sketch;
      return new AccountFinding(account.name, verdict, reason, sketch.texts(), sketch.sampled(),
          sketch.distinctTexts(), sketch.distinctWords(), sketch.words(), templated, q, shared, form, families);
    }
  }

  private List<Account> list() {
    List<Account> list = new ArrayList<>();
    accounts.forEach((key, sketch) -> list.add(new Account(key.name, sketch)));
    return list;
  }

  private List<AccountFinding> judged(List<Account> own, Crowd crowd, List<AccountSketch> ordinary) {
    crowd.learnSpread(ordinary, settings.leastTexts());
    Multiset<Optional<Script>> scripts = HashMultiset.create();
    ordinary.forEach(sketch -> scripts.add(script(sketch)));
    List<AccountFinding> findings = new ArrayList<>();
    List<Examined> judged = new ArrayList<>();
    for (Account account : own) {
      Optional<Script> script = script(account.sketch);
      if (account.sketch.texts() < settings.leastTexts()) {
        findings.add(account.cannotTell("it sent fewer than " + settings.leastTexts() + " texts"));
      } else if (scripts.count(script) < Crowd.LEAST_ACCOUNTS) {
        // To those who write in another script, the words of a foreign one are all rare, and so all alike.
        findings.add(account.cannotTell("fewer than " + Crowd.LEAST_ACCOUNTS + " accounts to compare it with write in "
            + script.map(each -> "the script " + each.name()).orElse("no script")));
      } else {
        judged.add(account.examined(crowd));
      }
    }
    double[] q = FalseDiscovery.benjaminiHochberg(
        judged.stream().mapToDouble(each -> pValue(crowd.pValues(each.deviates()), each.isTemplated())).toArray());
    for (int i = 0; i < q.length; i++) {
      findings.add(verdict(judged.get(i), q[i]));
    }
    return findings;
  }

  /** Returns the script of most letters of an account, none where there are no letters. */
  private static Optional<Script> script(AccountSketch sketch) {
    StringBuilder all = new StringBuilder();
    sketch.sample().forEach(request -> all.append(RequestWords.of(request).text()).append('\n'));
    return ScriptShares.of(all).dominant();
  }

  /** Two figures are looked at, so the smaller p-value counts twice; without templates only the second counts. */
  private static double pValue(double[] p, boolean templated) {
    return Math.min(1, 2 * Math.min(templated ? p[0] : 1, p[1]));
  }

  private AccountFinding verdict(Examined seen, double q) {
    OptionalDouble least = OptionalDouble.of(q);
    if (q > settings.rate()) {
      return seen.finding(Verdict.ORDINARY, "its requests are no more alike than those of ordinary accounts", least);
    }
    // A template also makes the form uniform, so it goes first if it is there at all.
    return seen.isTemplated()
        ? seen.finding(Verdict.TEMPLATED, "its requests share more words than those of ordinary accounts", least)
        : seen.finding(Verdict.UNIFORM, "its requests are more alike in form than those of ordinary accounts", least);
  }

  private static List<AccountFinding> sorted(List<AccountFinding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing((AccountFinding finding) -> !finding.verdict().isFlagged())
            .thenComparing(finding -> finding.q().orElse(2))
            .thenComparing(finding -> -finding.sharedDeviate())
            .thenComparing(AccountFinding::account))
        .toList();
  }

  private List<LinkedAccounts> linked(List<Account> own, List<AccountSketch> ordinary) {
    List<LinkedAccounts> groups = new ArrayList<>();
    for (Links.Group group : Links.find(Lists.transform(own, Account::requests),
        Lists.transform(ordinary, sketch -> sketch.sample().stream().map(RequestWords::of).toList()),
        settings.rate())) {
      if (!Templates.areMostlyFixed(group.shown())) {
        continue;
      }
      List<Account> members = group.accounts().stream().map(own::get).toList();
      int sampled = members.stream().mapToInt(account -> account.sketch.sampled()).sum();
      TemplateFamily shown = Templates.family(group.shown());
      groups.add(new LinkedAccounts(members.stream().map(Account::name).sorted().toList(),
          members.stream().mapToLong(account -> account.sketch.texts()).sum(),
          ShareInterval.of(group.requests(), sampled),
          new TemplateFamily(shown.pattern(), group.requests(), shown.fillings())));
    }
    groups.sort(Comparator.comparingInt((LinkedAccounts group) -> -group.accounts().size())
        .thenComparing(group -> group.accounts().get(0)));
    return groups;
  }
}
