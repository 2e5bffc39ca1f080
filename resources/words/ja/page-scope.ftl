### The page Domains and OUs (src/wizard/pages/scope, src/ui/pages/scope).

## States of a container and of an area
page-scope-state-whole = 配下すべてを含めて同期対象
page-scope-state-in-partly = 同期対象 (配下の一部は対象外)
page-scope-state-out-partly = 同期対象外 (配下の一部は対象)
page-scope-state-out = 同期対象外
page-scope-share-all = 対象
page-scope-share-some = 一部が対象
page-scope-share-none = 対象外
page-scope-kind-domain = ドメイン
page-scope-kind-ou = 組織単位
page-scope-kind-container = コンテナー
page-scope-decided-nothing = このコンテナーも上位のコンテナーも一覧にないため、同期対象外です。
page-scope-decided-itself-in = このコンテナー自体が含められています。
page-scope-decided-itself-out = このコンテナー自体が除外されています。
page-scope-decided-above-in = 含められている { $dn } に従います。
page-scope-decided-above-out = 除外されている { $dn } に従います。

## What the last choice did, read aloud
page-scope-said-nothing = Space キーを押すかチェック ボックスをクリックすると、配下全体を対象に含めたり外したりできます。
page-scope-said-unreachable = { $name } を読み取れませんでした。対象外のまま変更しません
page-scope-said-in = { $name } は配下すべてを含めて同期対象になりました
page-scope-said-out = { $name } は同期対象外になりました
page-scope-said-dropped = { $said }。配下の規則 { $n } 個が削除されました。[元に戻す] で元の状態に戻せます
page-scope-said-later-in = 今後 { $name } に作成されるコンテナーと、その直下のオブジェクトは同期対象になります。現在ある { $n } 個のコンテナーは変わりません
page-scope-said-later-out = 今後 { $name } に作成されるコンテナーと、その直下のオブジェクトは同期対象外になります。現在ある { $n } 個のコンテナーは変わりません
page-scope-said-change = { $said }: { $change }
page-scope-said-followed = 規則をコンテナーの移動先に合わせました
page-scope-said-gone-dropped = 存在しないコンテナーの規則を削除しました
page-scope-said-applied = { $n } 個の規則を適用しました
page-scope-said-object-in = { $object } は { $place } にあり、同期対象です
page-scope-said-object-out = { $object } は { $place } にあり、同期対象外です

## Who comes and goes
page-scope-change-none = 増減するオブジェクトはありません
page-scope-change-enter = { $n ->
       *[other] 追加: { $counts }
    }
page-scope-change-leave = { $n ->
       *[other] 除外: { $counts }
    }
page-scope-change-both = { $enter }、{ $leave }

## Above the tree
page-scope-no-domain = 接続されているドメインがありません
page-scope-no-domain-advice = [Active Directory] ページでフォレストを追加してください。
page-scope-in-scope = 同期対象
page-scope-in-scope-unknown = ドメインの集計が終わるまで不明です
page-scope-users-word = { $n ->
       *[other] ユーザー
    }
page-scope-groups-word = { $n ->
       *[other] グループ
    }
page-scope-contacts-word = { $n ->
       *[other] 連絡先
    }
page-scope-computers-word = { $n ->
       *[other] コンピューター
    }
page-scope-since-file = ディスク上のファイルとの差: { $change }
page-scope-uncounted = 未集計: { $n } 個のドメイン
page-scope-since-file-and-uncounted = { $since }。{ $uncounted }
page-scope-sentence = { $text }。
page-scope-taken-out = 対象に含めておくべきものが外されました
page-scope-taken-out-line = { $name }: { $why }。
page-scope-undo = 元に戻す
page-scope-understood = 了解
page-scope-search-again = もう一度検索
page-scope-moved = 規則のある { $n } 個のコンテナーの名前が変更されたか、移動されました
page-scope-moved-line = { $from } は { $to } になりました。
page-scope-follow = 規則を合わせる
page-scope-gone = { $n } 個の規則が、存在しないコンテナーを指しています
page-scope-drop = 削除
page-scope-search = 名前または DN で検索
page-scope-refresh = 最新の情報に更新
page-scope-being-read = ドメインを読み取っています
page-scope-as-tree = ツリーで表示
page-scope-as-picture = 図で表示
page-scope-edit-as-text = テキストで編集
page-scope-found = { $n } 個のコンテナーが見つかりました
page-scope-found-more = { $n } 個のコンテナーが見つかりました。ほかにもあります。名前をさらに入力してください
page-scope-found-nearest = 該当するコンテナーはありません。これは最も近い上位のコンテナーです
page-scope-searching = ディレクトリを検索しています
page-scope-search-directory = ディレクトリを検索

## The tree
page-scope-no-match = 一致するコンテナーがありません
page-scope-no-match-advice = より短いテキストか、識別名の一部で検索してください。
page-scope-column-users = ユーザー
page-scope-column-groups = グループ
page-scope-reading = 読み取り中…
page-scope-unread = 読み取れませんでした。開くと再試行します
page-scope-row = { $state }。配下: { $counts }
page-scope-badge-some-in = 一部対象
page-scope-badge-some-out = 一部対象外
page-scope-badge-left-out = 除外中
page-scope-badge-writeback = 書き戻し
page-scope-left-out = 読み取れなかったため、対象外です
page-scope-not-connected = { $domain } は接続されていません
page-scope-not-connected-advice = [Active Directory] ページでフォレストを接続してください。

## About the container under the cursor
page-scope-left-out-help = このドメインは対象外です。ドキュメント内の規則はそのまま残ります。
page-scope-try-again = 再試行
page-scope-should-stay = 対象に含めておく必要があります
page-scope-keep-in = 対象に含めたままにしてください。{ $why }。
page-scope-dn = 識別名
page-scope-take-out = 配下全体を対象から外す
page-scope-take-in = 配下全体を対象に含める
page-scope-objects = オブジェクト
page-scope-not-counted-yet = 未集計
page-scope-directly = 直下
page-scope-below = 配下すべてを含む
page-scope-of-these-in-scope = うち同期対象
page-scope-later = 今後作成される子
page-scope-later-waits = 現在の子を読み取っています
page-scope-later-in = 対象に含める
page-scope-later-out = 対象に含めない
page-scope-later-help = 直下のオブジェクトも同じ設定に従います。現在あるコンテナーは変わりません。
page-scope-why-out = 対象外にした理由
page-scope-why-out-help = 次の管理者のためのメモ (チケット番号など)
page-scope-review-on = 見直す日
page-scope-review-past = この日を過ぎました。引き続き対象外にするかどうかを確認してください
page-scope-review-help = 例: 2027-03-31。覚え書きであり、自動では何も行われません
page-scope-no-day = "{ $day }" は日付ではありません。2027-03-31 の形式で入力してください

## The rule list as text
page-scope-rules-title = テキスト形式の規則
page-scope-rules-help = 1 行に 1 つの規則を書きます。include (含める) または exclude (除外する) に続けて識別名を指定します。" # " の後に理由、"until" の後に見直す日を書けます。コンテナーには、最も近い上位の規則が適用されます。
page-scope-rules = 規則
page-scope-fault = { $line } 行目: { $why }
page-scope-more-faults = ほか { $n } 行
page-scope-rules-and-change = 規則 { $n } 個。{ $change }
page-scope-refused = { $n } 行が正しくありません
page-scope-unchanged = 変更されていません
page-scope-apply-rules = 規則を適用
page-scope-discard = 破棄
page-scope-close = 閉じる
page-scope-finish-editing = 編集中の規則の一覧を適用するか破棄してください
page-scope-choose-something = 同期するドメインまたはコンテナーを少なくとも 1 つ選択してください

## The picture of the tree
page-scope-legend-all = 同期対象
page-scope-legend-some = 一部が対象
page-scope-legend-none = 対象外
page-scope-nothing-above = これより上はありません
page-scope-up = 1 つ上へ
page-scope-picture-waits = オブジェクトの集計が終わると図が表示されます。
page-scope-picture-uncounted = 未集計
page-scope-picture-uncounted-advice = サイズの図を表示するには、オブジェクトの集計が必要です。[最新の情報に更新] で集計します。
page-scope-picture-nothing = 中身がありません
page-scope-picture-nothing-about = ここにも配下にも、ユーザー、グループ、連絡先、コンピューターはありません。
page-scope-by-size = { $name } (サイズ別)
page-scope-all-domains = すべてのドメイン
page-scope-area-own = 直下
page-scope-area-rest = ほか { $n } 個
page-scope-area = { $state }。{ $amounts }
page-scope-area-line = { $name }: { $words }。
page-scope-of = { $n } / { $total }
page-scope-amount-all = { $counts } (すべて同期対象)
page-scope-amount-none = { $counts } (すべて対象外)
page-scope-amount-some = { $counts } ({ $total } 個のうち { $n } 個が同期対象)
page-scope-not-drawn = 空のコンテナー { $n } 個は表示していません。
page-scope-not-counted = 未集計: { $names }。
page-scope-not-counted-more = 未集計: { $names }、ほか { $n } 個。

## Scope tests
page-scope-tests = 同期対象のテスト
page-scope-tests-about = 同期対象について常に満たすべき条件です。ここでの編集のたび、"check" の実行時、適用の前に確認され、満たさないものがあると適用できません。
page-scope-tests-button = 同期対象のテスト ({ $n })
page-scope-tests-found-as = 同期対象のテスト
page-scope-tests-none = まだありません。下で作成するか、ツリーのコンテナーで「この状態を保つ」を使用してください。
page-scope-tests-reading = テストにあるオブジェクトを探しています
page-scope-tests-back = ツリーに戻る
page-scope-tests-show = テストを表示
page-scope-tests-hold = 同期対象のテスト { $n } 件をすべて満たしています。
page-scope-tests-unknown = 同期対象のテスト { $all } 件のうち { $n } 件は、まだ判断できません。
page-scope-tests-fail = 満たさない同期対象のテストが { $n } 件あります
page-scope-test-holds = 満たす
page-scope-test-fails = 満たさない
page-scope-test-unknown = 不明
page-scope-test-why-line = 理由: { $why }
page-scope-test-edit = 編集
page-scope-test-edit-name = 編集: { $test }
page-scope-test-remove = 削除
page-scope-test-remove-name = 削除: { $test }
page-scope-test-new = 新しいテスト
page-scope-test-edit-title = テストの編集
page-scope-test-kind = 満たすべき条件
page-scope-test-in = 同期対象に含まれること
page-scope-test-out = 同期対象外であること
page-scope-test-at-least = コンテナーの少なくとも指定数
page-scope-test-at-most = コンテナーの最大で指定数
page-scope-test-who = 対象
page-scope-test-who-help = サインイン名、アカウント名、DN、または objectGUID。"svc-*" はそれで始まるものすべてを表します。
page-scope-test-container = コンテナーの識別名
page-scope-test-container-help = その中とその下にあり、同期対象であるユーザー、グループ、連絡先、コンピューターを数えます。
page-scope-test-number = 数
page-scope-test-why = 理由
page-scope-test-why-help = 次の管理者のためのものです。空でもかまいません。
page-scope-test-name-first = 対象を入力してください
page-scope-test-container-first = コンテナーの識別名を入力してください (例: OU=Finance,DC=contoso,DC=com)
page-scope-test-number-first = 数を入力してください
page-scope-test-add = テストを追加
page-scope-test-save = テストを保存
page-scope-keep-so = この状態を保つ
page-scope-keep-so-help = 現在の状態から同期対象のテストを作成します。現在の数を下回らないこと、または対象外のままであることを確認します。
page-scope-said-kept = 同期対象のテストを作成しました: { $test }
