#!/usr/bin/env python3
"""Trains autoencoders in plain NumPy and writes what `backstep train --out` must write.

    python3 src/test/numpy/reference.py                            the fixed cases, into src/test/resources
    python3 src/test/numpy/reference.py --random 30 --seed 1 --out DIR   random small cases, to be thrown away
    mvn test -Dtest=TrainedFilesTest -Dbackstep.cases=DIR                tests the program with them

A case is a folder: arguments.txt (the options of `train`), points.csv if the data come from a file, and the expected
loss.csv, parameters.csv, metrics.csv, samples.csv; baselines.csv holds the mse of PCA and of the mean.

Columns are samples. Layer l: pre_l = W_l out_(l-1) + b_l, out_l = f_l(pre_l). Descent of J = 1/(2N) sum of squared
differences, of all samples or of batches, plain, with momentum, with Adam or with RMSProp. Written from the equations, independent of the
Java code.
"""

import argparse
import csv
import io
import pathlib
import shutil
import sys

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE.parent / "resources" / "reference" / "cases"


def sigmoid(v):
    return 1 / (1 + np.exp(-np.clip(v, -500, 500)))


# name: (f, f') as functions of the pre-activation
ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda v: sigmoid(v) * (1 - sigmoid(v))),
    "relu": (lambda v: np.maximum(0, v), lambda v: np.where(v > 0, 1.0, 0.0)),
    "tanh": (np.tanh, lambda v: 1 - np.tanh(v) ** 2),
    "linear": (lambda v: v, np.ones_like),
}


# ---- data ----


def min_max(raw):
    low = raw.min(axis=1, keepdims=True)
    high = raw.max(axis=1, keepdims=True)
    return (raw - low) / (high - low)


def spiral(samples, noise):
    """Draws from numpy.random's global generator: first all of x_1, then all of x_2."""
    t = np.linspace(0, 2 * np.pi, samples)
    x1 = t * np.cos(t) + np.random.randn(samples) * noise
    x2 = t * np.sin(t) + np.random.randn(samples) * noise
    return min_max(np.vstack([x1, x2]))


def table_text(table, style, header):
    """A table (a row a sample) as the text of a CSV file; style is 'comma', 'semicolon' (decimal comma) or 'tab'."""
    separator = {"comma": ",", "semicolon": ";", "tab": "\t"}[style]
    lines = [separator.join(header)] if header else []
    for row in table:
        cells = [repr(float(v)) for v in row]
        if style == "semicolon":
            cells = [c.replace(".", ",") for c in cells]
        lines.append(separator.join(cells))
    return "\n".join(lines) + "\n"


# ---- the network ----


def initial(layers, start="xavier"):
    """One standard normal draw a weight, row by row, layer after layer; no draw for zeros."""
    weights, biases = [], []
    for fan_in, fan_out in zip(layers, layers[1:]):
        if start == "zeros":
            weights.append(np.zeros((fan_out, fan_in)))
        else:
            variance = 2.0 / (fan_in + fan_out) if start == "xavier" else 2.0 / fan_in
            weights.append(np.random.randn(fan_out, fan_in) * np.sqrt(variance))
        biases.append(np.zeros((fan_out, 1)))
    return weights, biases


def forward(x, weights, biases, names):
    pres, outs = [], [x]
    for w, b, name in zip(weights, biases, names):
        pres.append(w @ outs[-1] + b)
        outs.append(ACTIVATIONS[name][0](pres[-1]))
    return pres, outs


def backward(x, weights, pres, outs, names):
    """The deltas of all layers, first layer first; all weights are those of the forward pass."""
    deltas = [(outs[-1] - x) * ACTIVATIONS[names[-1]][1](pres[-1])]
    for l in range(len(weights) - 2, -1, -1):
        deltas.insert(0, (weights[l + 1].T @ deltas[0]) * ACTIVATIONS[names[l]][1](pres[l]))
    return deltas


class Descent:
    """w <- w - rate g."""

    def step(self, parameters, gradients, rate):
        return [w - rate * g for w, g in zip(parameters, gradients)]


class Momentum:
    """v <- mu v + g, w <- w - rate v."""

    def __init__(self, mu):
        self.mu = mu
        self.v = None

    def step(self, parameters, gradients, rate):
        before = self.v or [np.zeros_like(g) for g in gradients]
        self.v = [self.mu * v + g for v, g in zip(before, gradients)]
        return [w - rate * v for w, v in zip(parameters, self.v)]


class Adam:
    """Kingma and Ba, bias-corrected, with their constants."""

    def __init__(self):
        self.t = 0
        self.m = self.v = None

    def step(self, parameters, gradients, rate):
        self.t += 1
        m = self.m or [np.zeros_like(g) for g in gradients]
        v = self.v or [np.zeros_like(g) for g in gradients]
        self.m = [0.9 * a + (1 - 0.9) * g for a, g in zip(m, gradients)]
        self.v = [0.999 * a + (1 - 0.999) * g**2 for a, g in zip(v, gradients)]
        first, second = 1 - 0.9**self.t, 1 - 0.999**self.t
        return [w - rate * (a / first) / (np.sqrt(c / second) + 1e-8) for w, a, c in zip(parameters, self.m, self.v)]


class RmsProp:
    """v <- rho v + (1 - rho) g^2, w <- w - rate g / (sqrt(v) + 1e-8)."""

    def __init__(self, rho):
        self.rho = rho
        self.v = None

    def step(self, parameters, gradients, rate):
        before = self.v or [np.zeros_like(g) for g in gradients]
        self.v = [self.rho * v + (1 - self.rho) * g**2 for v, g in zip(before, gradients)]
        return [w - rate * g / (np.sqrt(v) + 1e-8) for w, g, v in zip(parameters, gradients, self.v)]


def optimizer(case):
    return {
        "sgd": Descent,
        "momentum": lambda: Momentum(case.get("momentum", 0.9)),
        "adam": Adam,
        "rmsprop": lambda: RmsProp(case.get("rho", 0.9)),
    }[case.get("optimizer", "sgd")]()


def held_out(case, samples):
    """The samples that are never trained on, and the others, both ascending; a generator of their own draws them."""
    amount = case.get("held_out", 0)
    count = int(amount * samples + 0.5) if amount < 1 else amount
    held = np.sort(np.random.RandomState(case["seed"]).permutation(samples)[:count])
    return held, np.setdiff1d(np.arange(samples), held)


def batches(case, trained):
    """The samples of each update of an epoch; draws from numpy.random's global generator at the epoch's start."""
    if "batch" not in case and "held_out" not in case:
        return [slice(None)]
    size = case.get("batch", len(trained))
    shuffled = "batch" in case and case.get("shuffle", True)
    order = trained[np.random.permutation(len(trained))] if shuffled else trained
    return [order[k : k + size] for k in range(0, len(trained), size)]


def train(x, weights, biases, case):
    """The loss of each epoch (of each sample before its update) and that of the samples held out before the epoch's last
    update, the last update's pass through all samples, and the parameters after it."""
    names, rate = case["activations"], case["rate"]
    held, trained = held_out(case, x.shape[1])
    descent = optimizer(case)
    losses = []
    for _ in range(case["epochs"]):
        sums = []
        for batch in batches(case, trained):
            part = x[:, batch]
            before = weights, biases
            pres, outs = forward(part, weights, biases, names)
            sums.append(np.mean((part - outs[-1]) ** 2) * part.shape[1])
            deltas = backward(part, weights, pres, outs, names)
            gradients = [(d @ o.T) / part.shape[1] for d, o in zip(deltas, outs)]
            gradients += [np.mean(d, axis=1, keepdims=True) for d in deltas]
            moved = descent.step(weights + biases, gradients, rate)
            weights, biases = moved[: len(weights)], moved[len(weights) :]
        out = forward(x, *before, names)[1][-1]
        losses.append([sum(sums) / len(trained)] + ([np.mean((x - out)[:, held] ** 2)] if len(held) else []))
    pres, outs = forward(x, *before, names)
    return losses, (pres, outs, backward(x, before[0], pres, outs, names)), weights, biases


# ---- what is written ----


def csv_text(header, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([repr(float(v)) if isinstance(v, (float, np.floating)) else v for v in row])
    return text.getvalue()


def parameter_rows(weights, biases):
    for l, (w, b) in enumerate(zip(weights, biases), start=1):
        for name, matrix in (("W", w), ("b", b)):
            for (i, j), value in np.ndenumerate(matrix):
                yield l, name, i + 1, j + 1, value


def code_layer(layers):
    """The index of the narrowest hidden layer, the first if several; layer 0 is the input."""
    hidden = layers[1:-1]
    return 1 + hidden.index(min(hidden))


def sample_columns(x, layers, pres, outs, deltas):
    """(name, matrix) pairs; a matrix has a row an entry and a column a sample."""
    code = code_layer(layers)
    last = len(layers) - 1
    columns = [
        ("x", x),
        ("z_pre", pres[code - 1]),
        ("z", outs[code]),
        ("x_hat_pre", pres[-1]),
        ("x_hat", outs[-1]),
        ("sample_loss", np.sum((x - outs[-1]) ** 2, axis=0, keepdims=True)),
        ("delta_out", deltas[-1]),
    ]
    if last == 2:
        return columns + [("delta_hidden", deltas[0])]
    for l in range(1, last):
        columns += [(f"pre_{l}", pres[l - 1]), (f"out_{l}", outs[l]), (f"delta_{l}", deltas[l - 1])]
    return columns


def samples_text(columns, held, names):
    """Columns of x and of its reconstruction have the names of the features behind them."""
    header = ["sample"] + (["held_out"] if len(held) else [])
    for name, matrix in columns:
        named = names and name in ("x", "x_hat")
        header += [name] if name == "sample_loss" else [
            f"{name}_{i + 1}" + (f" ({names[i]})" if named else "") for i in range(len(matrix))]
    stacked = np.vstack([matrix for _, matrix in columns])
    marks = [["yes" if n in held else "no"] if len(held) else [] for n in range(stacked.shape[1])]
    return csv_text(header, ([n + 1, *marks[n], *stacked[:, n]] for n in range(stacked.shape[1])))


def pca_mse(x, components):
    """The mse of the best linear reconstruction around the mean: the squares of the left out singular values."""
    centred = x - x.mean(axis=1, keepdims=True)
    singular = np.linalg.svd(centred, compute_uv=False)
    return np.sum(singular[components:] ** 2) / x.size


def depends_too_much_on_rounding(x, start, case, end):
    """Whether weights changed in the last bits lead to an end that differs by more than rounding should."""
    weights = [w * (1 + 4e-16 * np.sign(np.cos(np.arange(w.size).reshape(w.shape)))) for w in start[0]]
    np.random.set_state(case["generator"])
    other = train(x, weights, start[1], case)
    differences = [np.max(np.abs(a - b)) for a, b in zip(end[2] + end[3], other[2] + other[3])]
    return not max(differences) < 1e-11


def arguments(case):
    words = ["--data", "spiral" if "samples" in case else "points.csv"]
    if "samples" in case:
        words += ["--samples", str(case["samples"]), "--noise", repr(case["noise"])]
    elif not case.get("scaled", True):
        words += ["--scale", "none"]
    words += ["--seed", str(case["seed"]), "--layers", "-".join(map(str, case["layers"]))]
    names = case["activations"]
    words += ["--activation", names[0] if len(set(names)) == 1 else ",".join(names)]
    words += ["--learning-rate", repr(case["rate"]), "--epochs", str(case["epochs"])]
    for option in ("optimizer", "momentum", "rho", "batch", "init", "held_out"):
        if option in case:
            words += ["--" + option.replace("_", "-"), str(case[option])]
    if "shuffle" in case:
        words += ["--shuffle", "on" if case["shuffle"] else "off"]
    return " ".join(words)


def write(folder, case):
    """Trains a case and writes its folder; returns whether it is fit to compare with."""
    np.random.seed(case["seed"])
    if "samples" in case:
        x = spiral(case["samples"], case["noise"])
    else:
        raw = np.array(case["table"], dtype=float).T
        x = min_max(raw) if case.get("scaled", True) else raw
    layers = case["layers"]
    start = initial(layers, case.get("init", "xavier"))
    case["generator"] = np.random.get_state()
    end = train(x, *start, case)
    losses, (pres, outs, deltas), weights, biases = end
    if not np.all(np.isfinite(losses)) or depends_too_much_on_rounding(x, start, case, end):
        return False

    held, trained = held_out(case, x.shape[1])
    all_differences = x - forward(x, weights, biases, case["activations"])[1][-1]
    difference = np.take(all_differences, trained, axis=1)
    learnt = np.take(x, trained, axis=1)
    components = layers[code_layer(layers)]
    files = {
        "arguments.txt": arguments(case) + "\n",
        "loss.csv": csv_text(
            ["epoch", "loss"] + (["held_out_loss"] if len(held) else []),
            ([epoch, *row] for epoch, row in enumerate(losses, start=1)),
        ),
        "parameters.csv": csv_text(["layer", "parameter", "row", "column", "value"], parameter_rows(weights, biases)),
        "metrics.csv": csv_text(
            ["quantity", "value"],
            [
                ("mse", np.mean(difference**2)),
                ("mae", np.mean(np.abs(difference))),
                ("max_point_error", np.max(np.sqrt(np.sum(difference**2, axis=0)))),
                ("compression_ratio", layers[0] / components),
            ]
            + ([("held_out_mse", np.mean(all_differences[:, held] ** 2))] if len(held) else []),
        ),
        "samples.csv": samples_text(sample_columns(x, layers, pres, outs, deltas), held, case.get("header")),
        "baselines.csv": csv_text(
            ["quantity", "value"],
            [("pca_mse", pca_mse(learnt, components)),
             ("mean_mse", np.mean((learnt - learnt.mean(axis=1, keepdims=True)) ** 2))],
        ),
    }
    if "table" in case:
        files["points.csv"] = table_text(case["table"], case["style"], case["header"])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return True


# ---- the cases ----


def random_table(seed, samples, features):
    """A curved cloud in so many dimensions, rounded to four decimals."""
    draw = np.random.default_rng(seed)
    t = draw.uniform(-2, 2, samples)
    table = [a * np.sin(t * f) + 0.1 * draw.standard_normal(samples)
             for a, f in zip(draw.uniform(0.5, 20, features), draw.uniform(0.5, 2, features))]
    return np.round(np.array(table).T, 4)


def from_spiral(samples, noise, seed, layers, activations, rate, epochs):
    names = activations * (len(layers) - 1) if len(activations) == 1 else activations
    return dict(samples=samples, noise=noise, seed=seed, layers=layers, activations=names, rate=rate, epochs=epochs)


def from_file(table, style, header, scaled, seed, layers, activations, rate, epochs):
    case = from_spiral(0, 0, seed, layers, activations, rate, epochs)
    del case["samples"], case["noise"]
    return case | dict(table=table, style=style, header=header, scaled=scaled)


def fixed_cases():
    constant_column = np.insert(random_table(4, 15, 2) / 20, 1, 0.25, axis=1)
    return {
        "smallest-seed": from_spiral(137, 0.3, 0, [2, 1, 2], ["sigmoid"], 1.0, 400),
        "largest-seed": from_spiral(1000, 0.3, 2147483647, [2, 1, 2], ["sigmoid"], 1.0, 150),
        "two-samples": from_spiral(2, 0.0, 1, [2, 2, 2], ["sigmoid"], 2.0, 300),
        "three-samples": from_spiral(3, 0.3, 5, [2, 8, 1, 8, 2], ["tanh", "tanh", "tanh", "sigmoid"], 0.3, 200),
        "no-noise": from_spiral(137, 0.0, 7, [2, 3, 2], ["tanh", "sigmoid"], 0.5, 300),
        "deep-tanh": from_spiral(20, 0.3, 42, [2, 16, 16, 1, 16, 16, 2], ["tanh"], 0.1, 100),
        "relu": from_spiral(40, 0.3, 18, [2, 8, 3, 8, 2], ["relu"], 0.1, 150),
        "linear": from_spiral(50, 0.3, 42, [2, 1, 2], ["linear"], 0.3, 500),
        "mixed": from_spiral(30, 1.5, 99, [2, 8, 1, 8, 2], ["relu", "linear", "tanh", "sigmoid"], 0.2, 200),
        "two-narrowest": from_spiral(25, 0.3, 3, [2, 3, 3, 2], ["sigmoid", "tanh", "linear"], 0.2, 200),
        "file-header": from_file(
            random_table(1, 60, 3), "comma", ["length", "width", "depth"], True, 42, [3, 2, 3], ["sigmoid"], 1.0, 300),
        "file-semicolon": from_file(
            random_table(2, 40, 4), "semicolon", None, True, 8, [4, 3, 1, 3, 4], ["tanh", "linear", "relu", "sigmoid"],
            0.3, 200),
        "file-unscaled": from_file(
            constant_column, "tab", ["a", "same", "b"], False, 17, [3, 2, 3], ["tanh", "linear"], 0.1, 200),
        "file-one-row": from_file(
            np.array([[0.2, -0.7]]), "comma", None, False, 2, [2, 1, 2], ["tanh"], 0.5, 50),
        "momentum": from_spiral(60, 0.3, 11, [2, 3, 2], ["tanh", "sigmoid"], 0.1, 200)
        | dict(optimizer="momentum", momentum=0.8),
        "adam": from_spiral(60, 0.3, 42, [2, 4, 1, 4, 2], ["tanh"], 0.01, 150) | dict(optimizer="adam"),
        "batches": from_spiral(50, 0.3, 42, [2, 1, 2], ["sigmoid"], 0.5, 40) | dict(batch=16),
        "batches-momentum-in-order": from_spiral(47, 0.3, 3, [2, 3, 2], ["sigmoid"], 0.2, 40)
        | dict(optimizer="momentum", batch=10, shuffle=False, init="he"),
        "batches-adam": from_file(
            random_table(9, 45, 3), "comma", None, True, 21, [3, 5, 2, 3], ["tanh", "sigmoid", "linear"], 0.01, 40)
        | dict(optimizer="adam", batch=7),
        "rmsprop": from_spiral(60, 0.3, 23, [2, 3, 2], ["tanh", "sigmoid"], 0.01, 100) | dict(optimizer="rmsprop"),
        "batches-rmsprop": from_file(
            random_table(11, 45, 3), "comma", None, True, 31, [3, 4, 2, 3], ["tanh", "sigmoid", "linear"], 0.005, 40)
        | dict(optimizer="rmsprop", rho=0.8, batch=7),
        "held-out": from_spiral(80, 0.3, 42, [2, 1, 2], ["sigmoid"], 1.0, 200) | dict(held_out=0.3),
        "held-out-batches": from_file(
            random_table(13, 45, 3), "comma", None, True, 5, [3, 4, 2, 3], ["tanh", "sigmoid", "linear"], 0.05, 60)
        | dict(optimizer="momentum", batch=8, held_out=10),
        "zeros": from_spiral(40, 0.3, 42, [2, 2, 2], ["sigmoid"], 1.0, 200) | dict(init="zeros"),
    }


def random_case(draw):
    features = int(draw.integers(1, 5))
    spiral_data = draw.random() < 0.6
    ends = 2 if spiral_data else features
    hidden = [int(h) for h in draw.integers(1, 9, int(draw.integers(1, 5)))]
    layers = [ends, *hidden, ends]
    names = [str(n) for n in draw.choice(list(ACTIVATIONS), len(layers) - 1)]
    names = names[:1] if draw.random() < 0.3 else names
    seed = int(draw.integers(0, 2**31))
    rate = float(np.round(10 ** draw.uniform(-2, 0), 3))
    epochs = int(draw.integers(1, 121))
    if spiral_data:
        noise = float(draw.choice([0.0, 0.1, 0.3, 1.0]))
        return from_spiral(int(draw.integers(2, 41)), noise, seed, layers, names, rate, epochs)
    table = random_table(int(draw.integers(2**31)), int(draw.integers(2, 41)), features)
    header = [f"feature {i + 1}" for i in range(features)] if draw.random() < 0.5 else None
    # one column has nothing to tell a decimal comma from a separator
    style = str(draw.choice(["comma", "semicolon", "tab"])) if features > 1 else "comma"
    scaled = bool(draw.random() < 0.7)
    return from_file(table if scaled else table / 20, style, header, scaled, seed, layers, names, rate, epochs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--random", type=int, metavar="K", help="write K random cases instead of the fixed ones")
    parser.add_argument("--seed", type=int, default=0, help="of the random cases")
    parser.add_argument("--out", type=pathlib.Path, help="folder to write to; needed with --random")
    options = parser.parse_args()
    if options.random is None:
        for name, case in fixed_cases().items():
            if not write((options.out or CASES) / name, case):
                sys.exit(f"{name}: the result depends on rounding too much to be a reference")
        return
    if options.out is None:
        parser.error("--random needs --out")
    draw = np.random.default_rng(options.seed)
    written = 0
    while written < options.random:
        with np.errstate(all="ignore"):
            written += write(options.out / f"random-{written + 1:04}", random_case(draw))


if __name__ == "__main__":
    main()
