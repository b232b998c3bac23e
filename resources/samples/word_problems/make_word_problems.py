#!/usr/bin/env python3
# SPDX-FileCopyrightText: MoA Studio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes train.json and test.json, the arithmetic word problems beside this script: `python3 make_word_problems.py`.

Every problem is a sentence pattern filled with numbers, a name and a thing. The same pattern with the same numbers is used only once, so
that no test problem can be answered by remembering a training problem.
"""
import json
import pathlib
import random

SEED = 20240601
TRAIN_COUNT = 1000
TEST_COUNT = 200

PEOPLE = [("Ada", "she"), ("Ben", "he"), ("Clara", "she"), ("David", "he"), ("Elena", "she"), ("Felix", "he"), ("Grace", "she"),
          ("Hugo", "he"), ("Ines", "she"), ("Jonas", "he"), ("Kira", "she"), ("Leo", "he"), ("Maya", "she"), ("Nils", "he"),
          ("Olga", "she"), ("Pavel", "he"), ("Rosa", "she"), ("Samir", "he"), ("Tara", "she"), ("Victor", "he"), ("Wei", "he"),
          ("Yuki", "she"), ("Zoe", "she"), ("Omar", "he")]
THINGS = ["apples", "books", "stickers", "marbles", "pencils", "cookies", "shells", "stamps", "coins", "cards", "flowers", "eggs",
          "candles", "buttons", "photos", "stones", "tickets", "balloons", "oranges", "beads", "postcards", "badges", "ribbons", "keys"]
PLACES = ["bakery", "library", "market stall", "museum shop", "school kitchen", "toy shop", "farm", "garden centre"]
BOXES = ["boxes", "bags", "baskets", "jars", "shelves", "trays", "rows", "packs"]

# {a}, {b}, {c} are numbers, {name} and {other} people, {they} the pronoun of {name}, {things}, {place} and {boxes} words.
ADDITION = [
    "{name} has {a} {things} and finds {b} more. How many {things} does {they} have now?",
    "There are {a} {things} on the table and {b} on the floor. How many {things} are there in all?",
    "{name} has {a} {things}. {other} gives {name} {b} more. How many {things} does {name} have?",
    "A {place} sold {a} {things} in the morning and {b} in the afternoon. How many did it sell that day?",
    "{name} read {a} pages on Monday and {b} pages on Tuesday. How many pages did {they} read?",
    "{name} has {a} {things} and {other} has {b}. How many {things} do they have together?",
    "{name} walked {a} minutes to school and {b} minutes back. How many minutes did {they} walk?",
    "A bus carries {a} people. At the next stop {b} more get on. How many people are on the bus?",
    "{other} has {a} {things}. {name} has {b} more than {other}. How many {things} does {name} have?",
    "A tree was {a} years old when {name} moved in, {b} years ago. How old is it now?",
]
SUBTRACTION = [
    "{name} has {a} {things} and gives {b} to {other}. How many {things} does {they} have left?",
    "There were {a} {things} in the drawer. {name} took out {b}. How many {things} are still there?",
    "A {place} had {a} {things} and sold {b}. How many {things} were left?",
    "{name} has {a} {things} and {other} has {b}. How many more {things} does {name} have?",
    "A book has {a} pages. {name} has read {b} of them. How many pages are left to read?",
    "{name} picked {a} {things}, but {b} were broken. How many were not broken?",
    "{name} needs {a} {things} and has {b} so far. How many more does {they} need?",
    "There are {a} children in the hall. {b} of them go home. How many children stay?",
    "{name} had {a} {things} and lost {b} of them. How many {things} does {they} have now?",
    "A rope is {a} metres long. {name} cuts off {b} metres. How many metres are left?",
]
MULTIPLICATION = [
    "{name} has {a} {boxes} with {b} {things} in each. How many {things} does {they} have?",
    "A {place} gets {a} {boxes} of {b} {things}. How many {things} does it get?",
    "{name} buys {a} {things} for {b} dollars each. How many dollars does {they} pay?",
    "{name} reads {a} pages a day for {b} days. How many pages does {they} read?",
    "There are {a} tables with {b} chairs each. How many chairs are there?",
    "Each of {a} children brings {b} {things}. How many {things} do they bring?",
    "{name} earns {a} dollars an hour and works {b} hours. How many dollars does {they} earn?",
    "A train has {a} cars with {b} windows each. How many windows does it have?",
]
# Patterns for two steps, each with the signs of its steps.
TWO_STEPS = [
    ("{name} has {a} {things}, finds {b} and then gives {c} away. How many are left?", "+-"),
    ("A bus has {a} people. {b} get on and {c} get off. How many people are on the bus?", "+-"),
    ("{name} had {a} {things}, lost {b} and got {c} new ones. How many does {they} have now?", "-+"),
    ("A {place} had {a} {things}, sold {b} and then made {c} more. How many are there?", "-+"),
    ("{name} has {a} {boxes} of {b} {things} and {c} more. How many {things} does {they} have?", "*+"),
    ("There are {a} tables with {b} chairs each and {c} other chairs. How many chairs are there?", "*+"),
    ("{name} buys {a} {boxes} of {b} {things} and gives {c} away. How many are left?", "*-"),
    ("{name} earns {a} dollars an hour for {b} hours and spends {c}. How many dollars are left?", "*-"),
]
KINDS = [("+", ADDITION, 30), ("-", SUBTRACTION, 30), ("*", MULTIPLICATION, 20), ("two", TWO_STEPS, 20)]


def apply(sign, left, right):
    return {"+": left + right, "-": left - right, "*": left * right}[sign]


def draw_numbers(rng, signs):
    """Numbers for the steps; mostly small, every result between 2 and 999."""
    while True:
        is_large = len(signs) == 1 and rng.random() < 0.1
        if signs[0] == "*":
            numbers = [rng.randint(2, 9), rng.randint(11, 30) if is_large else rng.randint(2, 12)]
        else:
            numbers = [rng.randint(100, 400) if is_large else rng.randint(3, 60), rng.randint(2, 90 if is_large else 40)]
        numbers += [rng.randint(2, 20) for _ in signs[1:]]
        result = numbers[0]
        results = [result := apply(sign, result, number) for sign, number in zip(signs, numbers[1:])]
        if all(2 <= value <= 999 for value in results):
            return numbers, results


def worked_answer(signs, numbers, results):
    steps = []
    left = numbers[0]
    for sign, number, result in zip(signs, numbers[1:], results):
        steps.append(f"{left} {sign} {number} = {result}.")
        left = result
    return " ".join(steps) + f" The answer is {left}."


def make_problem(rng, used):
    kind, patterns, _ = rng.choices(KINDS, weights=[weight for _, _, weight in KINDS])[0]
    while True:
        pattern, signs = rng.choice(patterns) if kind == "two" else (rng.choice(patterns), kind)
        numbers, results = draw_numbers(rng, signs)
        if (pattern, *numbers) not in used:
            used.add((pattern, *numbers))
            break
    (name, they), (other, _) = rng.sample(PEOPLE, 2)
    words = dict(zip("abc", numbers), name=name, they=they, other=other, things=rng.choice(THINGS), place=rng.choice(PLACES),
                 boxes=rng.choice(BOXES))
    return {"instruction": pattern.format(**words), "input": "", "output": worked_answer(signs, numbers, results),
            "answer": str(results[-1])}


def write(path, problems):
    rows = ",\n".join(json.dumps(problem, ensure_ascii=False) for problem in problems)
    path.write_text(f"[\n{rows}\n]\n", encoding="utf-8")


def main():
    rng = random.Random(SEED)
    used = set()
    problems = [make_problem(rng, used) for _ in range(TRAIN_COUNT + TEST_COUNT)]
    folder = pathlib.Path(__file__).parent
    write(folder / "train.json", problems[:TRAIN_COUNT])
    write(folder / "test.json", problems[TRAIN_COUNT:])


if __name__ == "__main__":
    main()
