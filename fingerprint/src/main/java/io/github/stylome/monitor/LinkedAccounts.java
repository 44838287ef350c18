package io.github.stylome.monitor;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Accounts that send requests of one template.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param accounts their names, at least two, in order
 * @param texts how many texts they sent
 * @param templated the share of their sampled distinct requests that are of the template
 * @param family the template
 */
public record LinkedAccounts(List<String> accounts, long texts, ShareInterval templated, TemplateFamily family) {
  /** Makes the group. */
  public LinkedAccounts {
    accounts = ImmutableList.copyOf(accounts);
  }
}
