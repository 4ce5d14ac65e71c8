package org.marquee.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    @Test
    void every_block_has_its_name_and_comes_back() throws JsonProcessingException {
        var blocks = Markdown.parse("""
                ## A
                *a* **`b`** [c](https://example.org) [d](review:d)

                ![e](image:0190a0b0-0000-7000-8000-00000000000a)
                > f

                2. g

                Also read: [h](review:h)

                https://vimeo.com/1

                ---
                """).blocks();

        var json = write(blocks);

        assertEquals("""
                [{"type":"heading","level":2,"content":[{"text":"A","marks":[]}]},\
                {"type":"paragraph","content":[{"text":"a","marks":["emphasis"]},{"text":" ","marks":[]},\
                {"text":"b","marks":["strong","code"]},{"text":" ","marks":[]},\
                {"text":"c","marks":[],"href":"https://example.org"},{"text":" ","marks":[]},\
                {"text":"d","marks":[],"review":"d"}]},\
                {"type":"image","image":"0190a0b0-0000-7000-8000-00000000000a","alt":"e"},\
                {"type":"quote","blocks":[{"type":"paragraph","content":[{"text":"f","marks":[]}]}]},\
                {"type":"list","ordered":true,"start":2,"items":\
                [[{"type":"paragraph","content":[{"text":"g","marks":[]}]}]]},\
                {"type":"relatedReview","slug":"h","text":"h","lead":"Also read:"},\
                {"type":"embed","url":"https://vimeo.com/1","provider":"vimeo"},\
                {"type":"rule"}]""", json);
        assertEquals(blocks, MAPPER.readValue(json, BLOCKS));
    }

    @Test
    void a_body_comes_back() throws JsonProcessingException {
        var body = Markdown.parse("a [b](review:b)\n\n![c](image:0190a0b0-0000-7000-8000-00000000000a \"d | e\")");
        assertEquals(body, MAPPER.readValue(MAPPER.writeValueAsString(body), Body.class));
    }

    static String write(List<Block> blocks) throws JsonProcessingException {
        return MAPPER.writerFor(BLOCKS).writeValueAsString(blocks);
    }

    static List<Block> read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, BLOCKS);
    }
}
