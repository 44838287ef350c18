package io.github.stylome.tree;

/**
 * Where a label best hangs from a tree that was made without it: on the edge above a node of the unrooted tree.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param node whose edge to its parent it is on
 * @param above how far from that node, from 0 to the length of the edge
 * @param pendant the length of its own edge, at least 0
 * @param residual the root of the mean squared difference between its distances and the ways in the tree, weighed as
 *     {@link Placer} says, at least 0
 */
public record Placement(int node, double above, double pendant, double residual) {}
