import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standaloneQuestion } from "../../src/conversation/standalone-question.js";
import { MAX_QUESTION_LENGTH } from "../../src/core/config.js";

type Said = string | readonly [question: string, answer: string];

/** What a question is understood as after the given turns. */
function after(question: string, ...history: readonly Said[]): string {
  return standaloneQuestion(
    question,
    history.map((turn) => (typeof turn === "string" ? { question: turn } : { question: turn[0], answer: turn[1] })),
  );
}

describe("a question that stands alone", () => {
  const history: Said[] = [
    ["Who won the French election in 2017?", "Emmanuel Macron"],
    ["How many people voted for Marine Le Pen?", "10.6 million"],
  ];
  it.each([
    "Who is the president of Brazil?",
    "How many people fled Mosul in 2016?",
    "What did Angela Merkel say about her party?",
    "Is it true that the Bank of England raised interest rates?",
    "How long does it take to fly from London to Sydney?",
    "Is there a ceasefire in Yemen?",
    "How many bees are there in Europe?",
    "What causes malaria?",
    "When the talks in Vienna failed, did they resume in Geneva?",
    "Did Apple say that it would cut the price of the iPhone?",
    "What is climate change and how does it affect coral reefs?",
    "Thanks! Who owns the Washington Post?",
    "how many medals did kenya win at the olympics",
    "Sochi congress participants number",
    "Where was Toyota's first factory built?",
    "How do you know?",
    "What happened in the Milgram experiment?",
    "Why did the Senate reject the Paris agreement?",
    "Is it confirmed that Wales left the talks?",
    "",
    "   ",
    "?!",
  ])("is returned as it is: %s", (question) => {
    expect(after(question, ...history)).toBe(question);
  });

  it("is returned as it is without a history, whatever it points at", () => {
    expect(standaloneQuestion("When did he say it?", [])).toBe("When did he say it?");
  });
});

describe("pronouns", () => {
  it("name the person whom the last question was about", () => {
    expect(after("When was she elected?", "Where was Angela Merkel born?")).toBe("When was Angela Merkel elected?");
    expect(after("Why did the company fire him?", "What did Tim Cook do?")).toBe("Why did the company fire Tim Cook?");
  });

  it("name the person whom the answer gave to a question with who", () => {
    expect(after("How old is he?", ["Who read out the statement?", "Sergei Lavrov"])).toBe("How old is Sergei Lavrov?");
  });

  it("leave out the title of a person and keep the name", () => {
    expect(
      after("Where does she live?", ["Who spoke?", "French Foreign Minister Catherine Colonna spoke in Kyiv."]),
    ).toBe("Where does Catherine Colonna live?");
  });

  it("agree in gender where the conversation tells it", () => {
    expect(after("When did she resign?", "Did Theresa May meet Donald Trump?")).toBe("When did Theresa May resign?");
    expect(after("When was he elected?", "Did Theresa May meet Donald Trump?")).toBe("When was Donald Trump elected?");
  });

  it("use the fullest name given, so that retrieval has it", () => {
    expect(after("Where was she born?", ["Who is the chancellor?", "Angela Merkel"], "When did Merkel resign?")).toBe(
      "Where was Angela Merkel born?",
    );
  });

  it("become possessives where they own", () => {
    expect(after("What is his party called?", "Who is Emmanuel Macron?")).toBe(
      "What is Emmanuel Macron's party called?",
    );
    expect(after("What are their demands?", "Why did the teachers of Chicago strike?")).toContain("teachers");
    expect(after("Who is their leader?", "Where do the Kurds live?")).toBe("Who is the Kurds' leader?");
  });

  it("take a thing, an event or an organisation for it", () => {
    expect(after("Where was it held?", "What was the goal of the Geneva conference?")).toBe(
      "Where was the Geneva conference held?",
    );
    expect(after("Who founded it?", "Where is Greenpeace based?")).toBe("Who founded Greenpeace?");
    expect(after("Is it contagious?", "What is throat cancer?")).toBe("Is throat cancer contagious?");
  });

  it("prefer what a phrase is about to the side of it that was asked for", () => {
    expect(after("How did it end?", "What was the role of slavery in Brazil?")).toBe("How did slavery end?");
  });

  it("take a group, a body or a pair for they", () => {
    expect(after("What did they want?", "Why did the Kurds boycott the conference?")).toBe("What did the Kurds want?");
    expect(after("When did they meet?", "What did Barack Obama and Raul Castro discuss?")).toBe(
      "When did Barack Obama and Raul Castro meet?",
    );
  });

  it("take the person asked about and the one who answers for they", () => {
    expect(after("Where did they meet?", ["Who did John Kerry call on Monday?", "Sergey Lavrov"])).toBe(
      "Where did John Kerry and Sergey Lavrov meet?",
    );
  });

  it("take a list in the answer for they", () => {
    expect(
      after("Why did they refuse?", ["Which countries refused to sign the treaty?", "Brazil, India, and South Africa"]),
    ).toBe("Why did Brazil, India, and South Africa refuse?");
  });

  it("mean an event where only events are held, even though a body was named", () => {
    expect(
      after("When did it take place?", [
        "Who announced the boycott?",
        "The European Union said on Monday it would boycott the Caracas summit.",
      ]),
    ).toBe("When did the Caracas summit take place?");
  });

  it("name people typed without capitals", () => {
    expect(after("how long has he ruled", "who is paul kagame", "when did he become president")).toBe(
      "how long has paul kagame ruled",
    );
  });

  it("take a place for there and a year for then", () => {
    expect(after("How many people live there?", "Where is Aleppo?")).toBe("How many people live in Aleppo?");
    expect(after("Why did she go there?", "Did Pope Francis visit Cuba?", "And Michelle Obama?")).toBe(
      "Why did Michelle Obama go to Cuba?",
    );
    expect(after("What was the population of Spain then?", "When did Franco die?")).toBe(
      "What was the population of Spain then?",
    );
    expect(after("What was the population then?", ["When did Franco die?", "in 1975"])).toBe(
      "What was the population in 1975?",
    );
  });

  it("do not mean what the question itself names beside them", () => {
    expect(after("Did Obama meet him?", "When did Vladimir Putin visit Paris?")).toBe("Did Obama meet Vladimir Putin?");
  });

  it("are left where nothing fits", () => {
    expect(after("When did he resign?", "What is inflation?")).toBe("When did he resign?");
  });
});

describe("this, that and the same", () => {
  it("name the phrase with the same noun", () => {
    expect(after("Who attended that meeting?", "Where did the Security Council meeting take place?")).toBe(
      "Who attended the Security Council meeting?",
    );
  });

  it("name the last thing of the noun's kind", () => {
    expect(after("What is the capital of this country?", "How many people live in Nepal?")).toBe(
      "What is the capital of Nepal?",
    );
    expect(after("What else happened in that year?", ["When did the Berlin Wall fall?", "in 1989"])).toBe(
      "What else happened in 1989?",
    );
  });

  it("give a bare noun the name that it had before", () => {
    expect(after("Who attended the meeting?", "Where did the Security Council meeting take place?")).toBe(
      "Who attended the Security Council meeting?",
    );
  });

  it("put what was said in brackets", () => {
    expect(after("Who said that?", ["How many people died in the floods in Pakistan?", "1,700"])).toBe(
      "Who said that (how many people died in the floods in Pakistan)?",
    );
  });
});

describe("a bare question word", () => {
  it.each([
    ["When?", "How many Syrians were invited to Sochi?", "When were Syrians invited to Sochi?"],
    ["By whom?", "How many Syrians were invited to Sochi?", "By whom were Syrians invited to Sochi?"],
    ["Why?", "How many troops did the Pentagon send to Kabul?", "Why did the Pentagon send troops to Kabul?"],
    ["Where?", "When did the earthquake strike?", "Where did the earthquake strike?"],
    ["And why is that?", "Did inflation rise in Germany?", "Why did inflation rise in Germany?"],
    ["Why not?", "Did Sweden join the euro?", "Why did Sweden not join the euro?"],
    ["How many?", "When were Syrians invited to Sochi?", "How many Syrians were invited to Sochi?"],
    ["Which countries?", "Who boycotted the Olympics?", "Which countries boycotted the Olympics?"],
    ["Who?", "Was anyone arrested after the London bombing?", "Who was arrested after the London bombing?"],
    ["Who else?", "Who attended the G7 summit?", "Who else attended the G7 summit?"],
    ["ok thanks, and when exactly?", "Did Apple buy Beats?", "When did Apple buy Beats?"],
    ["when did that happen?", "Did Apple buy Beats?", "When did Apple buy Beats?"],
    ["do you know why?", "When did Nokia sell its phone business?", "Why did Nokia sell its phone business?"],
  ])("%s is asked of the last question: %s", (question, before, expected) => {
    expect(after(question, before)).toBe(expected);
  });

  it("takes the last question in brackets where it cannot be rebuilt, with a short answer", () => {
    expect(after("When?", "Who won the French election?")).toBe("When (who won the French election)?");
    expect(after("When?", ["Who won the French election?", "Emmanuel Macron"])).toBe(
      "When (who won the French election: Emmanuel Macron)?",
    );
  });

  it("does not pile up brackets over several turns", () => {
    expect(after("Where?", "Who won the French election?", "When?")).toBe("Where (who won the French election)?");
  });
});

describe("a phrase alone", () => {
  it.each([
    ["And in 2016?", "How many people fled Mosul in 2015?", "How many people fled Mosul in 2016?"],
    ["What about Iran?", "What did Russia say about the ceasefire?", "What did Iran say about the ceasefire?"],
    ["how about the Kurds?", "Did Turkey attend the summit?", "Did the Kurds attend the summit?"],
    ["And in France?", "How high is unemployment in Spain?", "How high is unemployment in France?"],
    ["Turkey?", "Did Iran attend the summit?", "Did Turkey attend the summit?"],
    ["and her husband?", "How old is Theresa May?", "How old is Theresa May's husband?"],
    ["And the Kurds?", "How many Syrians were invited to Sochi?", "How many Kurds were invited to Sochi?"],
    [
      "And Germany?",
      "Which countries boycotted the summit in Doha?",
      "What about Germany (which countries boycotted the summit in Doha)?",
    ],
    ["And Serena Williams?", "When did Roger Federer retire?", "When did Serena Williams retire?"],
  ])("%s takes the place of its like: %s", (question, before, expected) => {
    expect(after(question, before)).toBe(expected);
  });

  it("is added where nothing is like it", () => {
    expect(after("And from Turkey?", "How many Syrians were invited to Sochi?")).toBe(
      "How many Syrians were invited to Sochi from Turkey?",
    );
    expect(after("And in 2020?", "How many cars did Tesla sell?")).toBe("How many cars did Tesla sell in 2020?");
  });
});

describe("a question that names nothing", () => {
  it("is given the topic of the conversation", () => {
    expect(after("What are the side effects?", "What is Ozempic used for?")).toBe(
      "What are the side effects (Ozempic)?",
    );
    expect(after("And who attended?", "Which countries signed the treaty of Versailles?")).toContain("Versailles");
    expect(after("Anything else?", "What did Malala Yousafzai study?")).toBe("Anything else (Malala Yousafzai)?");
  });
});

describe("the name a conversation keeps coming back to", () => {
  const band: Said[] = [
    ["When did the Oak Ridge Boys begin?", "The Oak Ridge Boys were founded in 1947."],
    ["Who left in 1962?", "Ron Page left the Oak Ridge Boys."],
  ];

  it("is added to a question that names nothing, not the name said last", () => {
    expect(after("Were there other changes?", ...band)).toBe("Were there other changes (the Oak Ridge Boys)?");
    expect(after("What happened in 1966?", ...band)).toBe("What happened in 1966 (the Oak Ridge Boys)?");
  });

  it("is added where a pronoun stands for nothing that was named", () => {
    expect(after("Was he arrested?", "When was the United Nations founded?")).toBe(
      "Was he arrested (the United Nations)?",
    );
  });

  it("is not added to a question that says enough by itself", () => {
    const alone = [
      "What is taurine?",
      "How do vesicles differ from other storage organelles in plants?",
      "What is the difference between whole milk and powdered milk?",
      "Who won the Nobel prize?",
    ];
    for (const question of alone) expect(after(question, ...band)).toBe(question);
  });
});

describe("an earlier answer", () => {
  it("tells by the name it opens with whom its question meant", () => {
    expect(
      after(
        "Did she win any awards?",
        ["Where did she begin her career?", "She appeared with Alan Arkin in Chicago."],
        ["When did she go to New York?", "Dreyfus was made into a cast member in 1982."],
      ),
    ).toBe("Did Dreyfus win any awards?");
  });

  it("does not make a person of the place it names", () => {
    expect(after("Was he successful?", ["What did he study?", "Chemistry at Caltech."])).not.toContain("Was Caltech");
  });

  it("does not make a name of a title alone", () => {
    expect(after("Who helped him?", ["When did it begin?", "Houston was twice elected President."])).toBe(
      "Who helped Houston?",
    );
  });
});

describe("a conversation of many turns", () => {
  it("carries its topic through follow-ups", () => {
    expect(
      after(
        "And his wife?",
        ["Who founded Amazon?", "Jeff Bezos"],
        ["When was he born?", "in 1964"],
        ["Where?", "Albuquerque"],
        "How rich is he?",
      ),
    ).toBe("How rich is Jeff Bezos's wife?");
  });

  it("moves to a new topic when the user names one", () => {
    expect(after("When was it founded?", "Who founded Amazon?", "Where is it based?", "Where is Siemens based?")).toBe(
      "When was Siemens founded?",
    );
  });
});

describe("any input", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "he",
          "his",
          "When",
          "why",
          "not",
          "and",
          "What about",
          "Putin",
          "the Kurds",
          "in 2016",
          "that",
          "?",
          "(",
          "it",
          "’s",
          "there",
          "did",
          "say",
          "\u00a0",
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(" ")),
  );
  const turn = fc.record({ question: text, answer: fc.option(text, { nil: undefined }) });

  it("gives a question of bounded length, the same each time, and never throws", () => {
    fc.assert(
      fc.property(text, fc.array(turn, { maxLength: 24 }), (question, history) => {
        const result = standaloneQuestion(question, history);
        expect(result.length).toBeLessThanOrEqual(MAX_QUESTION_LENGTH);
        expect(standaloneQuestion(question, history)).toBe(result);
      }),
      { seed: 20180130, numRuns: 300 },
    );
  });

  it("keeps the question where the result would be too long", () => {
    const long = `Who is Ada ${"Lovelace".repeat(240)}?`;
    const question = `When did she ${"really ".repeat(200)}write?`;
    expect(after(question, long)).toBe(question);
  });
});
