"""Scores of LiteLLM's own complexity router: reads prompts as JSON strings, a line each, from standard input, and prints for each
a line {"heuristic": score, "heuristic_v2": chance that a model of the simplest tier fails, "micros": time of the first}."""

import json
import sys
import time
import warnings

warnings.simplefilter("ignore")

from litellm import Router
from litellm.router_strategy.complexity_router.complexity_router import ComplexityRouter

TIERS = {"SIMPLE": "a", "MEDIUM": "b", "COMPLEX": "c", "REASONING": "d"}


def router(kind):
    models = [{"model_name": name, "litellm_params": {"model": f"openai/{name}", "api_key": "none"}} for name in TIERS.values()]
    config = {"tiers": TIERS, "classifier_type": kind}
    return ComplexityRouter(model_name="auto", litellm_router_instance=Router(model_list=models), complexity_router_config=config)


heuristic = router("heuristic")
second = router("heuristic_v2")
for line in sys.stdin:
    prompt = json.loads(line)
    start = time.perf_counter()
    _, score, _ = heuristic.classify(prompt)
    micros = (time.perf_counter() - start) * 1e6
    # The package has no public call for the second classifier alone.
    forecast = second._classify_locally(prompt, None).heuristic_v2_forecast
    print(json.dumps({"heuristic": score, "heuristic_v2": 1 - forecast["probabilities"]["SIMPLE"], "micros": micros}))
