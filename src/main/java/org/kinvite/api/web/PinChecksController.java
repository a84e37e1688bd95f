package org.kinvite.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.kinvite.api.AtTheDoor;
import org.kinvite.api.CheckPin;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door: a kiosk asks who a PIN belongs to. */
@RestController
@RequestMapping("/api/v1/sites/{site}/pin-checks")
@Tag(name = "Door")
class PinChecksController {

    /**
     * What a kiosk sends.
     *
     * @param device which kiosk it is, by a name of its own that stays the same
     */
    record PinCheck(
            @NotNull @Pattern(regexp = "[0-9]{4,6}") String pin,

            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = "[\\p{L}\\p{N} ._:-]+")
            String device) {

        /** Says nothing, so that no log ever tells a PIN. */
        @Override
        public String toString() {
            return "PinCheck";
        }
    }

    private final CheckPin checkPin;

    PinChecksController(CheckPin checkPin) {
        this.checkPin = checkPin;
    }

    @PostMapping
    @Operation(summary = "Who a PIN belongs to: the guardian, and the family's students at this site")
    @ApiResponse(
            responseCode = "200",
            description = "The guardian and the students",
            content = @Content(schema = @Schema(implementation = AtTheDoor.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Nobody's PIN at this site (urn:kinvite:unknown-pin), or not the site of this key"
                    + " (urn:kinvite:not-found)")
    @ApiResponse(
            responseCode = "423",
            description = "Too many wrong PINs in 15 minutes: 5 of the device (urn:kinvite:device-locked-out), or 25 of"
                    + " all devices with the key (urn:kinvite:key-locked-out); see Retry-After")
    ResponseEntity<?> check(@PathVariable long site, @Valid @RequestBody PinCheck asked) {
        return checkPin.check(site, asked.pin(), asked.device())
                .<ResponseEntity<?>>map((AtTheDoor found) ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .cacheControl(CacheControl.noStore())
                        .body(Problems.of(HttpStatus.NOT_FOUND, "unknown-pin", "Nobody at this site has this PIN.")));
    }
}
