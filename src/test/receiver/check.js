// What receivers that are written in JavaScript do with a request. The file has its secret, headers and body.
const { readFileSync } = require("node:fs");
const { Webhook, WebhookVerificationError } = require("standardwebhooks");

const { secret, headers, body } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const webhook = new Webhook(secret);
const isFine = (text, others) => {
  try {
    return webhook.verify(text, { ...headers, ...others }).type;
  } catch (failure) {
    if (failure instanceof WebhookVerificationError) {
      return "refused";
    }
    throw failure;
  }
};
console.log(
  [
    isFine(body, {}),
    isFine(body + " ", {}),
    isFine(body, { "webhook-id": "another" }),
    isFine(body, { "webhook-timestamp": String(Number(headers["webhook-timestamp"]) + 1) }),
  ].join(" "),
);
