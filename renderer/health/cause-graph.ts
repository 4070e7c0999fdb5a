// Which consequences "What it breaks" draws and where: at most six boxes, causes left of what they break.
import type { CheckResult } from '../../electron/contract/doctor.ts';

export interface GraphNode {
  /** Absent for "n more". */
  readonly result?: CheckResult;
  readonly more?: number;
  readonly column: number;
  /** From 0 in its column. */
  readonly row: number;
}

export interface GraphEdge {
  readonly from: GraphNode;
  readonly to: GraphNode;
}

export interface CauseGraph {
  readonly nodes: readonly GraphNode[];
  /** Only between neighbouring columns. */
  readonly edges: readonly GraphEdge[];
  readonly columns: number;
  /** Rows of the fullest column. */
  readonly rows: number;
}

const mostNodes = 6;
const mostRows = 2;
const mostColumns = 5;

/** Places the root and what follows from it, nearest first; what does not fit is counted in one last box. */
export function layOutCauses(root: CheckResult, checks: readonly CheckResult[]): CauseGraph {
  const consequences = root.explains.flatMap((id) => checks.filter((check) => check.id === id));
  const all = [root, ...consequences];
  const fitsWhole = all.length <= mostNodes;
  const nodes: GraphNode[] = [];
  const parentOf = new Map<GraphNode, GraphNode[]>();

  for (const result of all) {
    const causes = nodes.filter((node) => node.result && causesDirectly(node.result, result));
    const deepest = causes.length > 0 ? Math.max(...causes.map((node) => node.column)) : 0;
    const column = result === root ? 0 : deepest + 1;
    const row = nodes.filter((node) => node.column === column).length;
    const hasRoom = nodes.length < (fitsWhole ? mostNodes : mostNodes - 1);
    if (!hasRoom || row >= mostRows || column >= (fitsWhole ? mostColumns + 1 : mostColumns)) {
      continue;
    }
    const node = { result, column, row };
    const near = causes.filter((cause) => cause.column === column - 1);
    if (result !== root) parentOf.set(node, near.length > 0 ? near : nodes.slice(0, 1));
    nodes.push(node);
  }
  addRemainder(nodes, parentOf, all.length - nodes.length);
  return {
    nodes,
    edges: [...parentOf].flatMap(([to, parents]) => parents.map((from) => ({ from, to }))),
    columns: Math.max(...nodes.map(({ column }) => column)) + 1,
    rows: Math.max(...nodes.map(({ row }) => row)) + 1,
  };
}

function addRemainder(
  nodes: GraphNode[],
  parentOf: Map<GraphNode, GraphNode[]>,
  more: number,
): void {
  if (more <= 0) return;
  const last = Math.max(...nodes.map(({ column }) => column));
  const node = { more, column: last + 1, row: 0 };
  parentOf.set(node, nodes.filter(({ column }) => column === last).slice(-1));
  nodes.push(node);
}

/** An edge of the table of checks. What lies between two found ones unseen counts as the root's. */
function causesDirectly(cause: CheckResult, effect: CheckResult): boolean {
  return effect.causedBy.includes(cause.id);
}

export interface CauseTree {
  readonly result: CheckResult;
  readonly children: readonly CauseTree[];
}

/** The same relations as a tree, each consequence once, for readers and for "Show all". */
export function listCauses(root: CheckResult, checks: readonly CheckResult[]): CauseTree {
  const members = [root, ...root.explains.flatMap((id) => checks.filter((one) => one.id === id))];
  const parents = new Map<string, string>();
  for (const [index, result] of members.entries()) {
    if (index === 0) continue;
    const cause = members.slice(0, index).findLast((one) => causesDirectly(one, result));
    parents.set(result.id, cause?.id ?? root.id);
  }
  const grow = (result: CheckResult): CauseTree => ({
    result,
    children: members.filter(({ id }) => parents.get(id) === result.id).map(grow),
  });
  return grow(root);
}
