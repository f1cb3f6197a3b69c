package nl.thuiskompas.platform.letters.web.api;

import jakarta.servlet.http.HttpServletRequest;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.web.LetterDesk;
import nl.thuiskompas.platform.monitor.web.api.AnswersPrograms;
import nl.thuiskompas.platform.monitor.web.api.ApiAddress;
import nl.thuiskompas.platform.monitor.web.api.ApiAnswers;
import nl.thuiskompas.platform.monitor.web.api.Choices;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Letters with their sentences, figures and refusals. */
@RestController
@AnswersPrograms
public final class LettersEndpoint {
    private final LetterDesk desk;
    private final ApiAnswers answers;

    LettersEndpoint(LetterDesk desk, ApiAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /** The letter about the country. */
    @GetMapping(LetterAddresses.NATIONAL_PATH)
    ResponseEntity<byte[]> national(HttpServletRequest request) {
        return answer(request, LetterAddresses.NATIONAL, LetterDesk.NATIONAL);
    }

    /** The letter about a municipality or region. */
    @GetMapping(LetterAddresses.LOCAL_PATH)
    ResponseEntity<byte[]> local(HttpServletRequest request, @PathVariable String code) {
        return answer(request, LetterAddresses.LOCAL, code);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, ApiAddress address, String about) {
        return answers.answer(request, address, desk.stamp(), asked -> {
            Language language = Choices.language(asked.given(), Language.NL);
            return LetterJson.of(desk.letter(about, asked.day(), language));
        });
    }
}
