"""Margins and Shapley values of a small XGBoost model by walking its JSON, for every subset of features.

python3 brute_shapley.py small_model.json small_rows.csv > small_expected.csv

A row of which only the features of a subset are known goes, at a split on another feature, both ways, weighted by the
training rows (sum_hessian) that did (Lundberg, Erion and Lee 2018, arXiv:1802.03888, algorithm 1).
"""
import itertools
import json
import math
import sys

import numpy as np

learner = json.load(open(sys.argv[1]))["learner"]
p = float(learner["learner_model_param"]["base_score"].strip("[]"))
base = math.log(p / (1 - p))
trees = learner["gradient_booster"]["model"]["trees"]
rows = [[float(c) if c else math.nan for c in line.rstrip("\n").split(",")] for line in list(open(sys.argv[2]))[1:]]
width = len(rows[0])


def value(tree, node, row, known):
    left, right = tree["left_children"][node], tree["right_children"][node]
    if left < 0:
        return tree["split_conditions"][node]
    feature = tree["split_indices"][node]
    if feature in known:
        x = row[feature]
        to_left = bool(tree["default_left"][node]) if math.isnan(x) else np.float32(x) < np.float32(
            tree["split_conditions"][node])
        return value(tree, left if to_left else right, row, known)
    cover = tree["sum_hessian"]
    return (cover[left] * value(tree, left, row, known) + cover[right] * value(tree, right, row, known)) / cover[node]


def of(row, known):
    return base + sum(value(tree, 0, row, known) for tree in trees)


print("margin,expected," + ",".join(f"shap{j}" for j in range(width)))
for row in rows:
    worth = {}
    for size in range(width + 1):
        for known in itertools.combinations(range(width), size):
            worth[frozenset(known)] = of(row, frozenset(known))
    shap = []
    for j in range(width):
        others = [k for k in range(width) if k != j]
        total = 0.0
        for size in range(width):
            weight = math.factorial(size) * math.factorial(width - size - 1) / math.factorial(width)
            for known in itertools.combinations(others, size):
                s = frozenset(known)
                total += weight * (worth[s | {j}] - worth[s])
        shap.append(total)
    print(",".join(f"{x:.9f}" for x in [worth[frozenset(range(width))], worth[frozenset()]] + shap))
